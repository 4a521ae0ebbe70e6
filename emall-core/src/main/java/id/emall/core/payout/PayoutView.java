package id.emall.core.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A payout as it is shown.
 *
 * @param code its key at the bank, and what the transfer's remark begins with
 * @param bankCode of the bank it goes to, three digits
 * @param amount scale 2
 * @param channel {@code TRANSFER} or {@code FILE}
 * @param reason why it failed, was dropped or is unclear: {@code account}, {@code funds}, {@code
 *     refused}, {@code bank}, {@code balance}, {@code account-changed}, {@code shop-stopped},
 *     {@code batch}; or null
 * @param asks how often the bank was asked what became of it
 * @param tries how often the bank did not take it
 * @param returned whether the bank sent the money back after it had shown it
 * @param resolveAs what an operator says became of an unclear one, for another to agree; or null
 */
public record PayoutView(
    UUID id,
    String code,
    UUID batchId,
    long batchNumber,
    UUID shopId,
    String shopName,
    UUID accountId,
    String bankCode,
    String bankName,
    String number,
    String holder,
    BigDecimal amount,
    PayoutState state,
    String channel,
    UUID fromAccountId,
    String fromAccount,
    String fromNumber,
    String reason,
    int asks,
    int tries,
    Instant approvedAt,
    Instant sentAt,
    String bankReference,
    BigDecimal fee,
    boolean returned,
    String resolveAs,
    String resolveReason,
    UUID resolveAskedBy,
    Instant createdAt,
    Instant changedAt) {

  /** The account's number with all but its last four digits hidden. */
  public String maskedNumber() {
    return "•".repeat(number.length() - 4) + number.substring(number.length() - 4);
  }
}
