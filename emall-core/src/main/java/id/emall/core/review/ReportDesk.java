package id.emall.core.review;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The operators' side of reports: what was written is taken down, or found to be all right. */
@ApplicationScoped
public class ReportDesk {

  private Jdbi jdbi;
  private Clock clock;
  private ReviewRows reviews;
  private Questions questions;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected ReportDesk() {}

  @Inject
  ReportDesk(
      Jdbi jdbi,
      Clock clock,
      ReviewRows reviews,
      Questions questions,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.reviews = reviews;
    this.questions = questions;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /** How often one thing was said to be wrong. */
  public record Said(ReportWhy why, int times) {}

  /**
   * What was reported, as an operator reads it.
   *
   * @param stars 0 for a question
   * @param said by those who reported it, the most frequent first
   */
  public record Case(
      Remark remark,
      UUID id,
      UUID memberId,
      String author,
      String productSlug,
      String productName,
      String shopName,
      int stars,
      String text,
      List<String> photos,
      Reply reply,
      Standing standing,
      String takenReason,
      List<Said> said) {

    public Case {
      photos = List.copyOf(photos);
      said = List.copyOf(said);
    }
  }

  /**
   * @throws Refusal NOT_FOUND when there is none, or its author removed it
   */
  public Case find(Actor operator, Remark remark, UUID id) {
    operator.requireOperator(Right.CATALOGUE);
    Case found = remark == Remark.REVIEW ? review(id) : question(id);
    if (found.standing() == Standing.REMOVED) {
      throw Refusal.notFound(remark.key());
    }
    return found;
  }

  private Case review(UUID id) {
    ReviewView review =
        reviews.find(id).map(ReviewRow::view).orElseThrow(() -> Refusal.notFound("review"));
    return new Case(
        Remark.REVIEW,
        id,
        review.memberId(),
        review.author(),
        review.productSlug(),
        review.productName(),
        review.shopName(),
        review.stars(),
        review.text(),
        review.photos(),
        review.reply(),
        review.standing(),
        review.takenReason(),
        said("review_id", id));
  }

  private Case question(UUID id) {
    QuestionView question = questions.find(id);
    return new Case(
        Remark.QUESTION,
        id,
        question.memberId(),
        question.author(),
        question.productSlug(),
        question.productName(),
        question.shopName(),
        0,
        question.text(),
        List.of(),
        question.reply(),
        question.standing(),
        question.takenReason(),
        said("question_id", id));
  }

  private List<Said> said(String column, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select why, count(*) as times from content_report where %s = :id
                    group by why order by times desc, why
                    """
                        .formatted(column))
                .bind("id", id)
                .mapTo(Said.class)
                .list());
  }

  /**
   * Takes it down; its author is told why. It counts in no rating any more, and its author cannot
   * write another of the same product.
   *
   * @param reason 5 to 300 characters, for its author to read
   * @throws Refusal INVALID {@code reason}; NOT_FOUND; CONFLICT {@code report.decided} when it is
   *     taken down already
   */
  @Transactional
  public void takeDown(Actor operator, Remark remark, UUID id, String reason) {
    Case about = find(operator, remark, id);
    Checks checks = new Checks();
    String why = checks.text("reason", reason, 5, 300);
    checks.refuse();
    boolean taken = remark == Remark.REVIEW ? reviews.takeDown(id, why) : takeDownQuestion(id, why);
    if (!taken) {
      throw Refusal.conflict("report.decided");
    }
    workItems.close(operator, remark.work(), id);
    note(operator, remark, id, "take-down", Map.of("reason", why));
    events.fire(new RemarkTakenDown(remark, id, about.memberId(), about.productName(), why));
  }

  /**
   * Nothing is wrong with it: it stays, and is not brought before operators again as it is now.
   *
   * @throws Refusal NOT_FOUND; CONFLICT {@code report.decided} when it is taken down already
   */
  @Transactional
  public void dismiss(Actor operator, Remark remark, UUID id) {
    find(operator, remark, id);
    int cleared =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update %s set cleared_at = :at where id = :id and state = 'SHOWN'"
                            .formatted(remark.key()))
                    .bind("at", clock.instant())
                    .bind("id", id)
                    .execute());
    if (cleared == 0) {
      throw Refusal.conflict("report.decided");
    }
    workItems.close(operator, remark.work(), id);
    note(operator, remark, id, "dismiss-reports", Map.of());
  }

  private boolean takeDownQuestion(UUID id, String reason) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update question
                        set state = 'TAKEN_DOWN', taken_reason = :reason, ended_at = :at
                        where id = :id and state = 'SHOWN'
                        """)
                    .bind("id", id)
                    .bind("reason", reason)
                    .bind("at", clock.instant())
                    .execute())
        == 1;
  }

  private void note(Actor by, Remark remark, UUID id, String act, Map<String, ?> after) {
    audit.write(by, remark.key() + "." + act, remark.key(), id, Map.of(), after);
  }
}
