package id.emall.core.media;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws away after a day documents that nothing names: scans of registrations never finished and
 * of papers that were not taken; and files without a row, whose upload was refused in the end.
 */
@ApplicationScoped
public class MediaHousekeeping implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(MediaHousekeeping.class);

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int BATCH = 500;
  private static final int HOURS = 24;

  /**
   * Each table by its index on the file: payment_claim_proof, complaint_photo_media,
   * seller_application_scan, seller_paper_scan.
   */
  private static final String UNNAMED =
      """
        and not exists (select 1 from payment_claim where proof_media_id = media.id)
        and not exists (select 1 from complaint_photo where media_id = media.id)
        and not exists (select 1 from seller_application where scan_media_id = media.id)
        and not exists (select 1 from seller_paper where scan_media_id = media.id)
      """;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  private Jdbi jdbi;
  private Clock clock;
  private MediaFolder folder;
  private MediaKeeping keeping;

  protected MediaHousekeeping() {}

  @Inject
  MediaHousekeeping(Jdbi jdbi, Clock clock, MediaFolder folder, MediaKeeping keeping) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.folder = folder;
    this.keeping = keeping;
  }

  @Override
  public String name() {
    return "media-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  /** A document that cannot be thrown away does not keep the others from it. */
  @Override
  public void run() {
    throwAway(unowned());
    int hour = (int) (clock.instant().getEpochSecond() / 3600 % HOURS);
    for (int subFolder = hour; subFolder < MediaFolder.SUB_FOLDERS; subFolder += HOURS) {
      throwAwayStray(subFolder);
    }
  }

  /** Each sub-folder has its hour of the day, so that no run has to read them all. */
  private void throwAwayStray(int subFolder) {
    List<String> old = folder.olderThan(subFolder, clock.instant().minus(KEPT));
    for (int from = 0; from < old.size(); from += BATCH) {
      List<String> some = old.subList(from, Math.min(old.size(), from + BATCH));
      Set<String> known = known(some);
      some.stream().filter(name -> !known.contains(name)).forEach(name -> stray(subFolder, name));
    }
  }

  private void stray(int subFolder, String name) {
    try {
      if (name.endsWith(MediaFolder.UNFINISHED)) {
        folder.deleteUnfinished(subFolder, name);
      } else if (ID.matcher(name).matches()) {
        keeping.discardStray(name);
      }
    } catch (RuntimeException e) {
      LOG.warn("File {} has no row and could not be thrown away", name, e);
    }
  }

  private Set<String> known(List<String> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from media where id = any(:ids)")
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .set());
  }

  /** Throws away a member's documents that nothing names, but for one. */
  void throwAwayUnnamed(String owner, String but) {
    throwAway(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        -- media_of_owner
                        select id from media
                        where private and uploaded_by = :owner and id <> :but
                        """
                            + UNNAMED)
                    .bind("owner", owner)
                    .bind("but", but)
                    .mapTo(String.class)
                    .list()));
  }

  private void throwAway(List<String> ids) {
    for (String id : ids) {
      try {
        keeping.discard(id);
      } catch (RuntimeException e) {
        LOG.warn("Document {} belongs to nobody and could not be thrown away", id, e);
      }
    }
  }

  /**
   * What a claim, a complaint, an application or a paper names is kept, whoever brought it. Members
   * bring scans before it is known whether they are taken, so theirs go as visitors' do.
   */
  private List<String> unowned() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from media
                    where private and uploaded_at < :before
                      and (uploaded_by = 'visitor' or starts_with(uploaded_by, 'member:'))
                    """
                        + UNNAMED
                        + """
                    order by random() -- what cannot go must not stand before the others every hour
                    limit :batch
                    """)
                .bind("before", clock.instant().minus(KEPT))
                .bind("batch", BATCH)
                .mapTo(String.class)
                .list());
  }
}
