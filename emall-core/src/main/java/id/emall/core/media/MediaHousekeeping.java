package id.emall.core.media;

import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Throws away documents that nobody owns after a day: scans of registrations never finished. */
@ApplicationScoped
public class MediaHousekeeping implements RecurringWork {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int BATCH = 500;

  private Jdbi jdbi;
  private Clock clock;
  private MediaFolder folder;

  protected MediaHousekeeping() {}

  @Inject
  public MediaHousekeeping(Jdbi jdbi, Clock clock, MediaFolder folder) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "media-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  /** The row goes first: a file without a row cannot be read, and is not asked for again. */
  @Override
  public void run() {
    List<String> gone =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        delete from media where id in (
                          select id from media
                          where private and uploaded_by = :visitor and uploaded_at < :before
                          limit :batch)
                        returning id
                        """)
                    .bind("visitor", Actor.VISITOR.label())
                    .bind("before", clock.instant().minus(KEPT))
                    .bind("batch", BATCH)
                    .mapTo(String.class)
                    .list());
    gone.forEach(folder::delete);
  }
}
