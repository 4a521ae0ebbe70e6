package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;

/**
 * A booked row as a source shows it.
 *
 * @param place among the rows that were given
 * @param rank which of the rows with this identity it is, counted from 1 over the whole statement
 */
record ShownRow(int place, StatementRow row, MutationIdentity identity, int rank) {

  String key() {
    return identity.key();
  }
}
