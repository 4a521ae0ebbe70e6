package id.emall.core.payment.file;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.payment.DeskSettings;
import id.emall.core.payment.HeldCredits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Sets free what waited of uploaded files: once the time to undo a second operator's word is over,
 * or when the bank's own transfer brought the same file. Ends the work about files of which nothing
 * waits any more because other sources showed it.
 */
@ApplicationScoped
public class AgreedUploads implements RecurringWork {

  private static final Actor FILES = new Actor.System("statement-files");

  private Clock clock;
  private FileSettings settings;
  private DeskSettings desk;
  private HeldCredits held;
  private Files files;

  protected AgreedUploads() {}

  @Inject
  public AgreedUploads(
      Clock clock, FileSettings settings, DeskSettings desk, HeldCredits held, Files files) {
    this.clock = clock;
    this.settings = settings;
    this.desk = desk;
    this.held = held;
    this.files = files;
  }

  @Override
  public String name() {
    return "agreed-uploads";
  }

  @Override
  public Duration every() {
    return settings.tick();
  }

  @Override
  public void run() {
    Instant before = clock.instant().minus(desk.undoWindow());
    for (UUID file : files.due(before)) {
      if (files.begin(file, before)) {
        free(file);
      }
    }
    files.endWork();
  }

  private void free(UUID file) {
    boolean more = true;
    while (more) {
      more = held.freeSome(file);
    }
  }

  /** What is known of them, each word in a transaction of its own. */
  @ApplicationScoped
  static class Files {

    /** What was begun is gone on with when its node died. */
    private static final String FREE =
        "rejected_by is null and (freed_at is not null or agreed_at <= :before or origin = 'FOLDER')";

    private Jdbi jdbi;
    private Clock clock;
    private WorkItems workItems;

    protected Files() {}

    @Inject
    Files(Jdbi jdbi, Clock clock, WorkItems workItems) {
      this.jdbi = jdbi;
      this.clock = clock;
      this.workItems = workItems;
    }

    List<UUID> due(Instant before) {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      select f.id from statement_file f where f.needs_second and %s
                        and exists (select 1 from mutation m where m.held_by = f.id and m.outcome = 'HELD')
                      order by f.received_at, f.id
                      """
                          .formatted(FREE))
                  .bind("before", before)
                  .mapTo(UUID.class)
                  .list());
    }

    /** From here on nobody takes the word back. False when somebody has done so. */
    @Transactional
    boolean begin(UUID file, Instant before) {
      return jdbi.withHandle(
          handle ->
              handle
                      .createUpdate(
                          "update statement_file set freed_at = coalesce(freed_at, :now) where id = :id and "
                              + FREE)
                      .bind("now", clock.instant())
                      .bind("id", file)
                      .bind("before", before)
                      .execute()
                  == 1);
    }

    @Transactional
    void endWork() {
      List<String> over =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          """
                          select w.object_id from work_item w where w.kind = :kind and w.closed_at is null
                            and not exists (select 1 from mutation m
                              where m.held_by = w.object_id::uuid and m.outcome = 'HELD')
                          """)
                      .bind("kind", UploadAgreements.WAITING)
                      .mapTo(String.class)
                      .list());
      workItems.closeAll(FILES, UploadAgreements.WAITING, over);
    }
  }
}
