package id.emall.core.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that does not agree, from the look that found it first to the look that found it gone.
 *
 * @param object id of what it is about, see {@link DifferenceKind#about}
 * @param label what people call it: a code, a name, a bank's remark
 * @param account bank and number of the receiving account, or null
 * @param day the bank's day, or null
 * @param expected what should be there, scale 2
 * @param found what is there, scale 2
 * @param goneAt when it was found gone, or null while it stands
 * @param owner the operator who sees to it, or null
 * @param note what operators wrote, or null
 */
public record Difference(
    UUID id,
    DifferenceKind kind,
    String object,
    String label,
    UUID accountId,
    String account,
    LocalDate day,
    BigDecimal expected,
    BigDecimal found,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant goneAt,
    UUID ownerId,
    String owner,
    String note) {

  /** How much too much is there; negative when something is missing. */
  public BigDecimal amount() {
    return found.subtract(expected);
  }
}
