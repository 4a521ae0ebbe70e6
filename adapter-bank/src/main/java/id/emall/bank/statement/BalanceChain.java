package id.emall.bank.statement;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves by the balances around each row that none is missing between two others and none is there
 * twice, in whatever order they come: every row must begin where another ends, but one.
 */
public final class BalanceChain {

  private BalanceChain() {}

  /**
   * @throws id.emall.contracts.adapter.OutsideFailure INCONSISTENT when the rows make no chain
   */
  public static void check(List<StatementRow> rows, Fields fields) {
    Map<BigDecimal, Integer> open = new HashMap<>();
    for (StatementRow row : rows) {
      if (row.balanceAfter() == null) {
        return;
      }
      BigDecimal moved = row.direction() == Direction.CREDIT ? row.amount() : row.amount().negate();
      open.merge(row.balanceAfter().subtract(moved), 1, Integer::sum);
      open.merge(row.balanceAfter(), -1, Integer::sum);
    }
    int loose = open.values().stream().mapToInt(Math::abs).sum();
    if (loose > 2) {
      throw fields.inconsistent(
          "the balances of %d rows do not follow from one another".formatted(rows.size()));
    }
  }
}
