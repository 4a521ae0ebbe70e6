package id.emall.core.testing;

import id.emall.contracts.time.MallClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. Starts on 2 March 2026, 10:00 WIB, a Monday. */
public final class TestClock extends Clock {

  public static final Instant START = Instant.parse("2026-03-02T03:00:00Z");

  private volatile Instant now = START;

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return MallClock.WIB;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
