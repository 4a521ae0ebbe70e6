package id.emall.contracts.bank;

import java.math.BigDecimal;

/**
 * What a bank states about a whole range; each figure is null where the bank does not give it.
 * Scale 2.
 */
public record StatementTotals(
    BigDecimal opening,
    BigDecimal closing,
    Integer creditCount,
    BigDecimal creditSum,
    Integer debitCount,
    BigDecimal debitSum) {
  public static final StatementTotals NONE =
      new StatementTotals(null, null, null, null, null, null);
}
