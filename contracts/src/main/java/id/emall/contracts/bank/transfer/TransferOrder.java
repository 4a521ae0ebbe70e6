package id.emall.contracts.bank.transfer;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One transfer.
 *
 * @param reference the mall's own key of it, 1 to 64 letters and digits: the bank makes a transfer
 *     of one key at most once
 * @param sourceAccount the mall's account, digits only
 * @param amount above zero, scale 2
 * @param at when it was first to be made; the same in every question about it
 * @param remark what both statements are to show; banks keep 36 characters or less, so what matters
 *     stands first
 */
public record TransferOrder(
    String reference,
    String sourceAccount,
    Beneficiary to,
    BigDecimal amount,
    Instant at,
    String remark) {
  public TransferOrder {
    if (!reference.matches("[A-Za-z0-9]{1,64}") || amount.signum() <= 0 || amount.scale() != 2) {
      throw new IllegalArgumentException("no transfer: " + reference + " of " + amount);
    }
  }
}
