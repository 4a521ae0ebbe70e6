package id.emall.contracts.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's time, moved forward by what the system property {@value #OFFSET} holds
 * (milliseconds). The property, not a field, carries the offset because the sandbox and the
 * deployed mall live in class loaders of their own. Nothing sets it outside the sandbox, so in real
 * service this is the system's clock.
 */
public final class MallClock extends Clock {

  /** Milliseconds by which the mall's time runs ahead of the system's. */
  public static final String OFFSET = "emall.clock.offset-ms";

  /** Banks and business days go by this zone (WIB). */
  public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final ZoneId zone;

  public MallClock() {
    this(WIB);
  }

  private MallClock(ZoneId zone) {
    this.zone = zone;
  }

  /** How far ahead of the system's time the mall's runs. */
  public static Duration offset() {
    return Duration.ofMillis(Long.getLong(OFFSET, 0));
  }

  /** Sets how far ahead the mall's time runs; time may be moved forward only. */
  public static void setOffset(Duration offset) {
    if (offset.compareTo(offset()) < 0) {
      throw new IllegalArgumentException("time can only be moved forward, by at least " + offset());
    }
    System.setProperty(OFFSET, Long.toString(offset.toMillis()));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MallClock(other);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset());
  }
}
