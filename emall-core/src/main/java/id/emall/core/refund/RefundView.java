package id.emall.core.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A refund as it is shown.
 *
 * @param code what the transfer's remark is to carry
 * @param causeId the mutation, order, invoice or decision by which it came to be owed
 * @param invoiceId null when the money belongs to no invoice; so is {@code invoiceCode}
 * @param amount scale 2
 * @param why {@code over}, {@code duplicate}, {@code late}, {@code cancelled}, {@code returned},
 *     {@code lost}, {@code reversed} or {@code not-ours}
 * @param bank where it goes to; null, like number and holder, until told
 * @param note why it was sent back last, or null
 * @param fromAccount the mall's account it leaves from, for people; null until prepared
 * @param seen whether the bank's own row shows it gone
 */
public record RefundView(
    UUID id,
    String code,
    UUID causeId,
    UUID invoiceId,
    String invoiceCode,
    BigDecimal amount,
    String why,
    RefundState state,
    String bank,
    String accountNumber,
    String accountHolder,
    String note,
    UUID fromAccountId,
    String fromAccount,
    UUID preparedBy,
    String preparedByName,
    Instant preparedAt,
    UUID approvedBy,
    String approvedByName,
    Instant approvedAt,
    LocalDate paidOn,
    String bankReference,
    boolean seen,
    Instant createdAt,
    Instant changedAt) {

  /** Whose money it is in the ledger's account of what must be sent back. */
  UUID owedTo() {
    return invoiceId == null ? causeId : invoiceId;
  }

  /** Whether its account may still be told or changed by who gets it. */
  public boolean accountOpen() {
    return RefundEvent.ACCOUNT_GIVEN.from().contains(state);
  }

  /** The account's number with all but its last four digits hidden; null until told. */
  public String maskedNumber() {
    return accountNumber == null
        ? null
        : "•".repeat(Math.max(0, accountNumber.length() - 4))
            + accountNumber.substring(Math.max(0, accountNumber.length() - 4));
  }
}
