package id.emall.contracts.bank;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What a bank's channel can do and wants.
 *
 * @param lookBackDays how many days back it can be asked, today not counted
 * @param maxRangeDays how many days one call may span
 * @param rowCap rows at which an answer must be taken as cut off; 0 when unlimited
 * @param rowIds whether rows carry the bank's own id
 * @param rowBalances whether rows carry the balance after them
 * @param freshness shortest time worth waiting between two reads
 * @param endOfDay WIB time from which the bank must not be asked, or null
 * @param startOfDay WIB time from which it may be asked again, or null
 * @param reReadDays how many days back rows may still come or change, as after holidays, when the
 *     bank books on the next working day
 * @param lag how long after a transfer its row may still be absent
 */
public record Capabilities(
    int lookBackDays,
    int maxRangeDays,
    int rowCap,
    boolean rowIds,
    boolean rowBalances,
    Duration freshness,
    LocalTime endOfDay,
    LocalTime startOfDay,
    int reReadDays,
    Duration lag) {

  /** A channel that shows a row at once and for good. */
  public Capabilities(
      int lookBackDays,
      int maxRangeDays,
      int rowCap,
      boolean rowIds,
      boolean rowBalances,
      Duration freshness,
      LocalTime endOfDay,
      LocalTime startOfDay) {
    this(
        lookBackDays,
        maxRangeDays,
        rowCap,
        rowIds,
        rowBalances,
        freshness,
        endOfDay,
        startOfDay,
        0,
        Duration.ZERO);
  }
}
