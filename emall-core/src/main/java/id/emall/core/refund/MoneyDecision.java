package id.emall.core.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What one operator proposes to do with a row of the bank, for another to decide.
 *
 * @param invoiceCode the invoice that the row paid, several with commas between, or null
 * @param askedBy who proposed it and may therefore not agree to it
 */
public record MoneyDecision(
    UUID id,
    UUID mutationId,
    Kind kind,
    String reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    String bank,
    String accountNumber,
    BigDecimal amount,
    String remark,
    String invoiceCode) {

  /** What is to become of the money. */
  public enum Kind {
    /** It is not ours and goes back to who sent it. */
    SEND_BACK,
    /** Nobody knows whose it is; it is kept for whoever comes for it. */
    UNIDENTIFIED,
    /** The bank took it back. */
    REVERSED
  }
}
