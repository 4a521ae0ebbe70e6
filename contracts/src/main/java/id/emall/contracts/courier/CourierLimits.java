package id.emall.contracts.courier;

import java.time.Duration;

/**
 * How a credential may be used, by whoever holds it and all nodes together.
 *
 * @param atOnce calls that may follow each other without a pause, at least 1
 * @param every time in which one more call is allowed
 * @param together calls that may be under way at the same time, at least 1
 * @param perDay calls from midnight to midnight UTC; {@link #NO_END} when nothing is said
 */
public record CourierLimits(int atOnce, Duration every, int together, int perDay) {

  /** As many calls a day as the pace allows. */
  public static final int NO_END = Integer.MAX_VALUE;

  public CourierLimits {
    if (atOnce < 1 || together < 1 || perDay < 1 || every.isNegative()) {
      throw new IllegalArgumentException("limits that allow no call");
    }
  }
}
