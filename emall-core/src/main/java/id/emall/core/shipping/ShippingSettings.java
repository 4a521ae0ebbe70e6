package id.emall.core.shipping;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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

  /** Calls to one courier that may be under way together. {@code emall.shipping.calls-together} */
  public int callsTogether() {
    return read.whole("emall.shipping.calls-together", 2, 1, 50);
  }

  /** A table of paces instead of the one that comes with the mall. {@code emall.shipping.pace} */
  public Optional<Path> paceTable() {
    String file = read.text("emall.shipping.pace", "");
    return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
  }

  /** The longest pause between two questions about a parcel. {@code emall.shipping.pace-most} */
  public Duration paceMost() {
    return read.duration("emall.shipping.pace-most", Duration.ofDays(1));
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

  /** How long couriers' answers are kept as received. {@code emall.shipping.answers-kept} */
  public Duration answersKept() {
    return read.duration("emall.shipping.answers-kept", Duration.ofDays(90));
  }

  /** How long what couriers told by themselves is kept. {@code emall.shipping.pushes-kept} */
  public Duration pushesKept() {
    return read.duration("emall.shipping.pushes-kept", Duration.ofDays(14));
  }

  /** How often a person may ask for news of a parcel. {@code emall.shipping.refresh-every} */
  public Duration refreshEvery() {
    return read.duration("emall.shipping.refresh-every", Duration.ofMinutes(10));
  }

  /**
   * How long a courier that is asked must have told nothing before the seller may enter what
   * befalls a parcel. {@code emall.shipping.seller-notes-after}
   */
  public Duration sellerNotesAfter() {
    return read.duration("emall.shipping.seller-notes-after", Duration.ofHours(48));
  }

  /**
   * How long people may withdraw what they entered about a parcel. {@code
   * emall.shipping.withdraw-within}
   */
  public Duration withdrawWithin() {
    return read.duration("emall.shipping.withdraw-within", Duration.ofMinutes(15));
  }
}
