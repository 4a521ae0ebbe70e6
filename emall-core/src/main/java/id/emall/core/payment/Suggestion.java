package id.emall.core.payment;

import id.emall.core.common.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice that money on the desk may be for, with what speaks for and against it.
 *
 * @param state of the invoice, e.g. {@code OPEN}
 * @param missing what it still waits for, scale 2; zero when it waits for nothing
 * @param difference paid less what is missing; negative when the money is too little
 * @param named whether the bank's reference or remark tells its code
 * @param likeness how like the buyer's name, or the sender's that the buyer told, is to what the
 *     bank says, in percent
 * @param otherAccount the account that it asks to be paid to, e.g. {@code BCA 5271…}, when the
 *     money lies on another one; else null
 * @param issuedAt when the invoice was made
 * @param claimedAt when its buyer said last to have paid, or null; what was told with it follows,
 *     each part of which may be null
 * @param proofPicture whether the proof is a picture, rather than a PDF
 */
public record Suggestion(
    UUID invoiceId,
    String code,
    String buyerName,
    String state,
    Rupiah total,
    BigDecimal missing,
    BigDecimal difference,
    boolean named,
    int likeness,
    String otherAccount,
    Instant issuedAt,
    Instant claimedAt,
    String senderBank,
    String senderName,
    LocalDate transferDate,
    String note,
    String proofMediaId,
    boolean proofPicture) {

  public boolean claimed() {
    return claimedAt != null;
  }

  /** Whether it waits for money, or would be revived by it. */
  public boolean expects() {
    return missing.signum() > 0;
  }
}
