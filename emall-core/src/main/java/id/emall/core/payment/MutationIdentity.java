package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;

/**
 * What makes a source's row the same row when that source shows it again. The bank's id where it
 * has one, within the days in which rows may still change, because banks use ids again; else the
 * balance after it; else its time and amount, counted among equals of the whole day. Never the
 * remark: banks rewrite it overnight.
 */
record MutationIdentity(Strength strength, String key) {

  /** Strongest first. */
  enum Strength {
    BANK_ID,
    BALANCE,
    OCCURRENCE
  }

  static MutationIdentity of(StatementRow row, StatementSource source) {
    String amount = row.direction() + "|" + row.amount().toPlainString();
    if (source.rowIds() && row.bankTransactionId() != null) {
      // Some banks give a transfer and its fee one id, so direction and amount belong to it.
      String id = row.bankTransactionId() + "|" + amount;
      return new MutationIdentity(
          Strength.BANK_ID, source.daysOfIds() == 0 ? row.bookingDate() + "|" + id : id);
    }
    if (source.rowBalances() && row.balanceAfter() != null) {
      return new MutationIdentity(
          Strength.BALANCE,
          row.bookingDate() + "|" + amount + "|" + row.balanceAfter().toPlainString());
    }
    String time = row.bankTime() == null ? "" : row.bankTime().toString();
    return new MutationIdentity(Strength.OCCURRENCE, row.bookingDate() + "|" + time + "|" + amount);
  }
}
