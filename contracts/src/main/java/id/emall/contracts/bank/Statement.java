package id.emall.contracts.bank;

import java.util.List;
import java.util.Optional;

/**
 * A bank's answer.
 *
 * @param rows in no promised order
 * @param totals what the bank says the rows add up to
 * @param complete whether all rows of the range are here; an incomplete statement is never compared
 *     with what is stored
 * @param next where to go on when not complete
 * @param raw the answer as received, for keeping
 */
public record Statement(
    List<StatementRow> rows,
    StatementTotals totals,
    boolean complete,
    Optional<Cursor> next,
    byte[] raw) {
  public Statement {
    rows = List.copyOf(rows);
  }
}
