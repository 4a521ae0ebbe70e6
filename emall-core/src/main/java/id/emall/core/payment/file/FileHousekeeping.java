package id.emall.core.payment.file;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.payment.FeedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets the content of statement files that are done when its time is over ({@code
 * emall.feed.answers-kept}). The reports stay.
 */
@ApplicationScoped
public class FileHousekeeping implements RecurringWork {

  private static final String OLD_CONTENT =
      """
      delete from statement_file_part where (file_id, part) in (
        select p.file_id, p.part from statement_file f join statement_file_part p on p.file_id = f.id
        where f.done_at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private FeedSettings settings;

  protected FileHousekeeping() {}

  @Inject
  public FileHousekeeping(Jdbi jdbi, Clock clock, FeedSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "statement-file-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD_CONTENT, clock.instant().minus(settings.answersKept()));
  }
}
