package id.emall.core.payment.file;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.DeskSettings;
import id.emall.core.payment.HeldCredits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The second operator's word about an uploaded file whose credits wait because nobody else has told
 * them. It takes effect when the time to undo it is over ({@link AgreedUploads}).
 */
@ApplicationScoped
public class UploadAgreements {

  /** Work item of an uploaded file that waits; its object is the file. */
  static final String WAITING = "statement-file.second";

  /** Files in the list of those that wait. */
  private static final int MOST = 50;

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;
  private WorkItems workItems;
  private HeldCredits held;
  private DeskSettings settings;

  protected UploadAgreements() {}

  @Inject
  public UploadAgreements(
      Jdbi jdbi,
      Clock clock,
      AuditLog audit,
      WorkItems workItems,
      HeldCredits held,
      DeskSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
    this.workItems = workItems;
    this.held = held;
    this.settings = settings;
  }

  /**
   * A file of which credits wait.
   *
   * @param broughtBy name of the operator who uploaded it
   * @param mine whether that is the one who looks
   * @param count how many credits wait
   * @param agreedBy name of the operator who agreed, or null
   * @param effectiveAt when that takes effect, or null
   */
  public record Waiting(
      UUID fileId,
      String name,
      Instant receivedAt,
      String broughtBy,
      boolean mine,
      long count,
      BigDecimal amount,
      String agreedBy,
      Instant effectiveAt) {}

  private record Row(
      UUID id,
      String name,
      Instant receivedAt,
      String broughtBy,
      String broughtByName,
      long count,
      BigDecimal amount,
      String agreedByName,
      Instant agreedAt) {}

  private static final String ROWS =
      """
      select f.id, f.name, f.received_at, f.brought_by, b.name as brought_by_name, h.count, h.amount,
        a.name as agreed_by_name, f.agreed_at
      from statement_file f
        join lateral (select count(*) as count, sum(m.amount) as amount from mutation m
          where m.held_by = f.id and m.outcome = 'HELD') h on h.count > 0
        left join member b on f.brought_by = 'operator:' || b.id left join member a on a.id = f.agreed_by
      where f.needs_second and f.freed_at is null and f.rejected_by is null
      """;

  /** The files that wait, oldest first, at most {@value #MOST}. */
  public List<Waiting> list(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROWS + " order by f.received_at, f.id limit :most")
                .bind("most", MOST)
                .mapTo(Row.class)
                .map(row -> waiting(operator, row))
                .list());
  }

  /** What waits of one file; empty when nothing does. */
  public Optional<Waiting> find(Actor operator, UUID fileId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROWS + " and f.id = :id")
                .bind("id", fileId)
                .mapTo(Row.class)
                .map(row -> waiting(operator, row))
                .findOne());
  }

  private Waiting waiting(Actor operator, Row row) {
    return new Waiting(
        row.id(),
        row.name(),
        row.receivedAt(),
        row.broughtByName(),
        row.broughtBy().equals(operator.label()),
        row.count(),
        row.amount(),
        row.agreedByName(),
        row.agreedAt() == null ? null : row.agreedAt().plus(settings.undoWindow()));
  }

  private record State(
      String broughtBy, boolean needsSecond, UUID agreedBy, Instant freedAt, UUID rejectedBy) {

    boolean isOpen() {
      return needsSecond && freedAt == null && rejectedBy == null;
    }
  }

  private static State lock(Handle handle, UUID fileId) {
    return handle
        .createQuery(
            """
            select brought_by, needs_second, agreed_by, freed_at, rejected_by from statement_file
            where id = :id for update
            """)
        .bind("id", fileId)
        .mapTo(State.class)
        .findOne()
        .orElseThrow(() -> Refusal.notFound("statement-file"));
  }

  /**
   * Another operator than who uploaded the file agrees that it is the bank's.
   *
   * @throws Refusal CONFLICT {@code statement-file.second-operator} for who uploaded it, {@code
   *     statement-file.decided} when nothing of it waits for a word any more
   */
  @Transactional
  public void agree(Actor operator, UUID fileId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    jdbi.useHandle(
        handle -> {
          State state = lock(handle, fileId);
          if (state.broughtBy().equals(by.label())) {
            throw Refusal.conflict("statement-file.second-operator");
          }
          refuseUnless(state.isOpen() && state.agreedBy() == null);
          handle
              .createUpdate(
                  "update statement_file set agreed_by = :by, agreed_at = :now where id = :id")
              .bind("by", by.id())
              .bind("now", clock.instant())
              .bind("id", fileId)
              .execute();
          write(by, "agree", fileId, HeldCredits.of(handle, fileId));
          workItems.close(by, WAITING, fileId);
        });
  }

  /**
   * Any operator takes the word back before it takes effect.
   *
   * @throws Refusal CONFLICT {@code statement-file.decided} when it has taken effect, or none was
   *     given
   */
  @Transactional
  public void undo(Actor operator, UUID fileId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    jdbi.useHandle(
        handle -> {
          State state = lock(handle, fileId);
          refuseUnless(state.isOpen() && state.agreedBy() != null);
          handle
              .createUpdate(
                  "update statement_file set agreed_by = null, agreed_at = null where id = :id")
              .bind("id", fileId)
              .execute();
          HeldCredits.Held waiting = HeldCredits.of(handle, fileId);
          write(by, "undo", fileId, waiting);
          workItems.raise(
              WAITING,
              fileId,
              "the second operator's word about a file was taken back",
              Map.of("count", waiting.count(), "amount", waiting.amount().toPlainString()));
        });
  }

  /**
   * Any operator says that the file is not the bank's, or wrong: what waits of it is on the desk as
   * money that the bank does not show.
   *
   * @throws Refusal CONFLICT {@code statement-file.decided} when another operator has agreed to it,
   *     or nothing of it waits any more
   */
  @Transactional
  public void reject(Actor operator, UUID fileId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    jdbi.useHandle(
        handle -> {
          State state = lock(handle, fileId);
          refuseUnless(state.isOpen() && state.agreedBy() == null);
          handle
              .createUpdate("update statement_file set rejected_by = :by where id = :id")
              .bind("by", by.id())
              .bind("id", fileId)
              .execute();
          write(by, "reject", fileId, HeldCredits.of(handle, fileId));
          held.reject(fileId);
          workItems.close(by, WAITING, fileId);
        });
  }

  private static void refuseUnless(boolean open) {
    if (!open) {
      throw Refusal.conflict("statement-file.decided");
    }
  }

  private void write(Actor by, String act, UUID fileId, HeldCredits.Held waiting) {
    audit.write(
        by,
        "statement-file." + act,
        "statement_file",
        fileId,
        Map.of(),
        Map.of("credits", waiting.count(), "amount", waiting.amount().toPlainString()));
  }
}
