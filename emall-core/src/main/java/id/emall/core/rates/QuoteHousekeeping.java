package id.emall.core.rates;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets services' answers that nobody may be charged by any more. */
@ApplicationScoped
public class QuoteHousekeeping implements RecurringWork {

  private static final String OLD_ANSWERS =
      """
      delete from rate_answer where ctid in (
        select ctid from rate_answer where asked_at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private RateSettings settings;

  protected QuoteHousekeeping() {}

  @Inject
  public QuoteHousekeeping(Jdbi jdbi, Clock clock, RateSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "quote-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD_ANSWERS, clock.instant().minus(settings.honoured()));
  }
}
