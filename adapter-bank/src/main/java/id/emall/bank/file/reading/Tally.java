package id.emall.bank.file.reading;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;

/** Counts and sums of the rows of one statement, as they go by. */
public final class Tally {

  private int credits;
  private int debits;
  private BigDecimal creditSum = BigDecimal.ZERO.setScale(2);
  private BigDecimal debitSum = BigDecimal.ZERO.setScale(2);

  public void add(StatementRow row) {
    if (row.direction() == Direction.CREDIT) {
      credits++;
      creditSum = creditSum.add(row.amount());
    } else {
      debits++;
      debitSum = debitSum.add(row.amount());
    }
  }

  public int credits() {
    return credits;
  }

  public int debits() {
    return debits;
  }

  public BigDecimal creditSum() {
    return creditSum;
  }

  public BigDecimal debitSum() {
    return debitSum;
  }

  /** What the rows add to a balance. */
  public BigDecimal net() {
    return creditSum.subtract(debitSum);
  }

  /** What one row adds to a balance. */
  public static BigDecimal signed(StatementRow row) {
    return row.direction() == Direction.CREDIT ? row.amount() : row.amount().negate();
  }
}
