package id.emall.bank.statement;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;

/** How many rows there are of either direction, and what they come to. */
public record Tally(int creditCount, BigDecimal creditSum, int debitCount, BigDecimal debitSum) {

  static final Tally NOTHING =
      new Tally(0, BigDecimal.ZERO.setScale(2), 0, BigDecimal.ZERO.setScale(2));

  Tally plus(StatementRow row) {
    return row.direction() == Direction.CREDIT
        ? new Tally(creditCount + 1, creditSum.add(row.amount()), debitCount, debitSum)
        : new Tally(creditCount, creditSum, debitCount + 1, debitSum.add(row.amount()));
  }

  Tally plus(Tally other) {
    return new Tally(
        creditCount + other.creditCount,
        creditSum.add(other.creditSum),
        debitCount + other.debitCount,
        debitSum.add(other.debitSum));
  }

  BigDecimal net() {
    return creditSum.subtract(debitSum);
  }

  int count() {
    return creditCount + debitCount;
  }
}
