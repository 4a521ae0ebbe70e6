package id.emall.core.shipping;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How couriers are asked. All keys begin with {@code emall.shipping.} */
@ApplicationScoped
public class ShippingSettings {

  private SettingReader read;

  protected ShippingSettings() {}

  @Inject
  public ShippingSettings(SettingReader read) {
    this.read = read;
  }

  /** Pause between two turns of the tracker. {@code emall.shipping.tracker-every} */
  public Duration trackerEvery() {
    return read.duration("emall.shipping.tracker-every", Duration.ofSeconds(5));
  }

  /** Calls to one courier in one turn at most. {@code emall.shipping.calls-per-turn} */
  public int callsPerTurn() {
    return read.whole("emall.shipping.calls-per-turn", 50, 1, 10_000);
  }

  /** How long a claimed parcel is left alone. {@code emall.shipping.lease} */
  public Duration lease() {
    return read.duration("emall.shipping.lease", Duration.ofMinutes(2));
  }

  /** Calls to one courier that may follow at once. {@code emall.shipping.bucket-size} */
  public int bucketSize() {
    return read.whole("emall.shipping.bucket-size", 5, 1, 1_000);
  }

  /** Time in which one more call is allowed. {@code emall.shipping.bucket-refill} */
  public Duration bucketRefill() {
    return read.duration("emall.shipping.bucket-refill", Duration.ofSeconds(1));
  }

  /** The longest pause between two questions about a parcel. {@code emall.shipping.pace-most} */
  public Duration paceMost() {
    return read.duration("emall.shipping.pace-most", Duration.ofDays(1));
  }

  /** For how long an unknown number is simply early. {@code emall.shipping.early} */
  public Duration early() {
    return read.duration("emall.shipping.early", Duration.ofHours(48));
  }

  /** When an unknown number is given up. {@code emall.shipping.unknown-until} */
  public Duration unknownUntil() {
    return read.duration("emall.shipping.unknown-until", Duration.ofDays(14));
  }

  /** When a parcel without news is given up. {@code emall.shipping.silent-until} */
  public Duration silentUntil() {
    return read.duration("emall.shipping.silent-until", Duration.ofDays(30));
  }

  /** Waits after failures grow up to this. {@code emall.shipping.back-off-most} */
  public Duration backOffMost() {
    return read.duration("emall.shipping.back-off-most", Duration.ofHours(6));
  }

  /** The wait after a first failure. {@code emall.shipping.back-off-first} */
  public Duration backOffFirst() {
    return read.duration("emall.shipping.back-off-first", Duration.ofMinutes(1));
  }

  /** Failures in a row that pause a courier. {@code emall.shipping.breaker-failures} */
  public int breakerFailures() {
    return read.whole("emall.shipping.breaker-failures", 10, 1, 1_000);
  }

  /** How long a courier that is down is left alone. {@code emall.shipping.breaker-pause} */
  public Duration breakerPause() {
    return read.duration("emall.shipping.breaker-pause", Duration.ofMinutes(5));
  }

  /**
   * How long a courier that throttles is left alone unless it says. {@code
   * emall.shipping.throttle-pause}
   */
  public Duration throttlePause() {
    return read.duration("emall.shipping.throttle-pause", Duration.ofMinutes(1));
  }

  /**
   * How long a courier that refuses our credentials is left alone. {@code
   * emall.shipping.auth-pause}
   */
  public Duration authPause() {
    return read.duration("emall.shipping.auth-pause", Duration.ofHours(1));
  }

  /** How long couriers' answers are kept as received. {@code emall.shipping.answers-kept} */
  public Duration answersKept() {
    return read.duration("emall.shipping.answers-kept", Duration.ofDays(90));
  }

  /** How often a person may ask for news of a parcel. {@code emall.shipping.refresh-every} */
  public Duration refreshEvery() {
    return read.duration("emall.shipping.refresh-every", Duration.ofMinutes(10));
  }
}
