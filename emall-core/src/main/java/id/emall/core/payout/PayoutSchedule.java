package id.emall.core.payout;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * Prepares the day's batches when their time has come, WIB; one operator checks them and another
 * approves.
 */
@ApplicationScoped
public class PayoutSchedule implements RecurringWork {

  private static final Actor SCHEDULE = new Actor.System("payout-schedule");

  private Clock clock;
  private PayoutBatches batches;
  private PayoutSources sources;
  private PayoutSettings settings;

  protected PayoutSchedule() {}

  @Inject
  PayoutSchedule(
      Clock clock, PayoutBatches batches, PayoutSources sources, PayoutSettings settings) {
    this.clock = clock;
    this.batches = batches;
    this.sources = sources;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "payout-schedule";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    ZonedDateTime now = clock.instant().atZone(MallClock.WIB);
    boolean due = settings.at().filter(at -> !now.toLocalTime().isBefore(at)).isPresent();
    if (due && !sources.all().isEmpty()) {
      batches.prepareFor(SCHEDULE, now.toLocalDate());
    }
  }
}
