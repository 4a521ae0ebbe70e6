package id.emall.core.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What goes out together from one of the mall's accounts.
 *
 * @param channel {@code TRANSFER} or {@code FILE}
 * @param preparedByName null for the schedule
 * @param payouts how many are in it, dropped ones left out
 * @param total of these, scale 2
 * @param open how many of these are neither paid nor failed
 * @param fileNumber of its file, or null while none was made
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
    String decidedByName,
    Instant decidedAt,
    int payouts,
    BigDecimal total,
    int open,
    Long fileNumber) {

  /** How far a batch has come. */
  public enum State {
    PREPARED,
    APPROVED,
    REFUSED
  }
}
