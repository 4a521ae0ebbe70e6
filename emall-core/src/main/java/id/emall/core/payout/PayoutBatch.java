package id.emall.core.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What goes out together from one of the mall's accounts.
 *
 * @param channel {@code TRANSFER} or {@code FILE}
 * @param preparedByName null for the schedule
 * @param scheduledFor the WIB day for which the schedule prepared it, or null
 * @param checkedBy the operator who looked through what the schedule prepared, or null
 * @param payouts how many are in it, dropped ones left out
 * @param total of these, scale 2
 * @param open how many of these are neither paid nor failed
 * @param fileNumber of its file, or null while none was made
 * @param fileOpen whether the file may be fetched again: no bank has answered to any of it
 * @param fetchedByName who fetched the file last, or null
 */
public record PayoutBatch(
    UUID id,
    long number,
    String fromAccount,
    String channel,
    State state,
    UUID preparedBy,
    String preparedByName,
    Instant preparedAt,
    LocalDate scheduledFor,
    UUID checkedBy,
    String checkedByName,
    Instant checkedAt,
    String decidedByName,
    Instant decidedAt,
    int payouts,
    BigDecimal total,
    int open,
    Long fileNumber,
    boolean fileOpen,
    String fetchedByName,
    Instant fetchedAt) {

  /** Whether the schedule prepared it and no operator has looked through it yet. */
  public boolean unchecked() {
    return preparedBy == null && checkedBy == null;
  }

  /** Whether this operator prepared or checked it, so that another has to approve it. */
  public boolean isOf(UUID operator) {
    return operator.equals(preparedBy) || operator.equals(checkedBy);
  }

  /** How far a batch has come. */
  public enum State {
    PREPARED,
    APPROVED,
    REFUSED
  }
}
