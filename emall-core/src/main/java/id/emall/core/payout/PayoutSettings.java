package id.emall.core.payout;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** The settings of payouts. */
@ApplicationScoped
public class PayoutSettings {

  private static final int MOST_RUPIAH = 1_000_000_000;

  private SettingReader read;

  protected PayoutSettings() {}

  @Inject
  PayoutSettings(SettingReader read) {
    this.read = read;
  }

  /**
   * When batches are prepared each day, WIB; empty when only operators do. {@code emall.payout.at}
   */
  public Optional<LocalTime> at() {
    String text = read.text("emall.payout.at", "10:00");
    try {
      return text.equals("off") ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "setting emall.payout.at must be a time such as 10:00, or off", e);
    }
  }

  /** When payouts are prepared for the first time from then on; empty when only operators do. */
  Optional<Instant> next(Instant from) {
    return at().map(
            time -> {
              ZonedDateTime start = from.atZone(MallClock.WIB);
              ZonedDateTime sameDay = start.with(time);
              return (sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay).toInstant();
            });
  }

  /** A smaller balance waits, whole rupiah. {@code emall.payout.minimum} */
  public BigDecimal minimum() {
    return BigDecimal.valueOf(read.whole("emall.payout.minimum", 50_000, 1, MOST_RUPIAH))
        .setScale(2);
  }

  /** How long a changed account waits for its first payout. {@code emall.payout.account-hold} */
  public Duration accountHold() {
    return read.duration("emall.payout.account-hold", Duration.ofHours(24));
  }

  /** How often accounts are checked and payouts sent. {@code emall.payout.tick} */
  Duration tick() {
    return read.duration("emall.payout.tick", Duration.ofSeconds(30));
  }

  /**
   * How long one call to a bank may take with all that follows; only then is asked what became of
   * it. {@code emall.payout.lease}
   */
  Duration lease() {
    return read.duration("emall.payout.lease", Duration.ofMinutes(2));
  }

  /**
   * After how long without a clear answer operators are told. {@code emall.payout.unclear-after}
   */
  Duration unclearAfter() {
    return read.duration("emall.payout.unclear-after", Duration.ofHours(2));
  }

  /** How often the banks' rows are searched. {@code emall.payout.watch-interval} */
  Duration watchInterval() {
    return read.duration("emall.payout.watch-interval", Duration.ofMinutes(1));
  }

  /** A bank's fee for one transfer is at most this. {@code emall.payout.fee-most} */
  BigDecimal feeMost() {
    return BigDecimal.valueOf(read.whole("emall.payout.fee-most", 10_000, 0, MOST_RUPIAH))
        .setScale(2);
  }

  /**
   * @param accounts the names of those that pay
   * @throws IllegalStateException when a setting is malformed or names no such account; names it
   */
  void check(Set<String> accounts) {
    at();
    minimum();
    feeMost();
    from()
        .filter(name -> !accounts.contains(name))
        .ifPresent(
            name -> {
              throw new IllegalStateException(
                  "setting emall.payout.from must be one of " + accounts + ", got '" + name + "'");
            });
  }

  /** The account, by its name in the settings, that pays where none is of the seller's bank. */
  Optional<String> from() {
    return read.find("emall.payout.from");
  }
}
