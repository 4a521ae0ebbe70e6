package id.emall.core.payment.file;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.payment.DeskSettings;
import id.emall.core.payment.HeldCredits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How much money one operator's uploads may say has come, all by themselves: less than what one
 * operator may give to invoices by hand. Who could forge a file could else take goods with it, in
 * one large row or in many small ones. From the limit on all credits of the file wait that nobody
 * else has told.
 */
@ApplicationScoped
class UploadLimit {

  /** Within which an operator's uploads are added up. */
  private static final Duration TOGETHER = Duration.ofDays(1);

  private Clock clock;
  private DeskSettings settings;
  private HeldCredits held;
  private WorkItems workItems;

  protected UploadLimit() {}

  @Inject
  UploadLimit(Clock clock, DeskSettings settings, HeldCredits held, WorkItems workItems) {
    this.clock = clock;
    this.settings = settings;
    this.held = held;
    this.workItems = workItems;
  }

  /** Sets the credits of a file that was just taken free, or lets them wait for a second word. */
  void decide(Handle handle, FileProgress.Claimed file) {
    HeldCredits.Held waiting = HeldCredits.of(handle, file.id());
    if (waiting.count() == 0) {
      return;
    }
    oneAtATime(handle, file);
    BigDecimal told = waiting.amount().add(toldAlone(handle, file));
    if (told.compareTo(settings.bindLimit()) < 0) {
      held.freeAll(file.id());
      return;
    }
    handle
        .createUpdate("update statement_file set needs_second = true where id = :id")
        .bind("id", file.id())
        .execute();
    workItems.raise(
        UploadAgreements.WAITING,
        file.id(),
        "credits that only one operator's file tells wait for a second operator",
        Map.of(
            "file", file.name(),
            "count", waiting.count(),
            "amount", waiting.amount().toPlainString()));
  }

  /** Two nodes may have two of an operator's files at hand. */
  private static void oneAtATime(Handle handle, FileProgress.Claimed file) {
    AdvisoryLock.STATEMENT_FILE.take(handle, file.broughtBy());
  }

  /**
   * Credits that went through lately and that still nothing but this operator's files tells, in
   * whatever layouts.
   */
  private BigDecimal toldAlone(Handle handle, FileProgress.Claimed file) {
    return handle
        .createQuery(
            """
            select coalesce(sum(r.amount), 0.00) from statement_file f
              join statement_file_row r on r.file_id = f.id and r.verdict = 'NEW' and r.direction = 'CREDIT'
            where f.brought_by = :by and f.id <> :file and f.done_at > :since and f.state = 'TAKEN' and f.origin = 'UPLOAD'
              and not f.needs_second and not exists (
                select 1 from mutation_sighting s where s.mutation_id = r.mutation_id and not exists (
                  select 1 from statement_file_row o join statement_file g on g.id = o.file_id
                  where o.mutation_id = r.mutation_id and o.source = s.source and g.brought_by = f.brought_by
                    and g.origin = 'UPLOAD'))
            """)
        .bind("by", file.broughtBy())
        .bind("file", file.id())
        .bind("since", clock.instant().minus(TOGETHER))
        .mapTo(BigDecimal.class)
        .one();
  }
}
