package id.emall.core.notice.sms;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells operators when more than {@code emall.message.sms-per-hour-total} text messages are handed
 * over within an hour, as each costs money. Nothing is held back: a busy day looks the same.
 */
@ApplicationScoped
public class SmsSpending implements RecurringWork {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int USUALLY_MOST = 10_000;
  private static final String ALL = "sms";
  private static final Actor SELF = new Actor.System("notice");

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;
  private int most;

  protected SmsSpending() {}

  @Inject
  SmsSpending(Jdbi jdbi, Clock clock, WorkItems workItems, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
    most = settings.whole("emall.message.sms-per-hour-total", USUALLY_MOST, 0, 100_000_000);
  }

  @Override
  public String name() {
    return "sms-spending";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    if (most == 0) {
      return;
    }
    long spent = spentUntil(clock.instant());
    if (spent > most) {
      workItems.raise(
          MessageWork.SPENDING,
          ALL,
          spent + " text messages were handed over within an hour",
          Map.of("count", spent, "most", most));
    } else {
      workItems.close(SELF, MessageWork.SPENDING, ALL);
    }
  }

  /** What a clock wrote that was ahead is not spent yet. */
  private long spentUntil(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(number), 0) from sms_spent
                    where minute > :since and minute <= :now
                    """)
                .bind("since", now.minus(WINDOW))
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }
}
