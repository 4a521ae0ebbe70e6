package id.emall.core.notice.inapp;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets notices, read or not, when their time is over ({@code emall.notice.kept}). */
@ApplicationScoped
public class NoticeHousekeeping implements RecurringWork {

  private static final Duration USUALLY_KEPT = Duration.ofDays(180);

  private static final String OLD =
      """
      delete from notice where id in (select id from notice where created_at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Duration kept;

  protected NoticeHousekeeping() {}

  @Inject
  NoticeHousekeeping(Jdbi jdbi, Clock clock, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    kept = settings.duration("emall.notice.kept", USUALLY_KEPT);
  }

  @Override
  public String name() {
    return "notice-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD, clock.instant().minus(kept));
  }
}
