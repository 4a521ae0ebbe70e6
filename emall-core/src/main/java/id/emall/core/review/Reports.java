package id.emall.core.review;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * "This breaks the rules": any member reports a review or a question, once. Operators see one work
 * item however many do, and none for words in which they found nothing wrong before.
 */
@ApplicationScoped
public class Reports {

  /** Work item of a reported review; its object is the review's id. */
  public static final String REVIEW_REPORTED = "review.reported";

  /** Work item of a reported question; its object is the question's id. */
  public static final String QUESTION_REPORTED = "question.reported";

  /** By one member within a day. */
  private static final int PER_DAY = 20;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private WorkItems workItems;

  protected Reports() {}

  @Inject
  Reports(Jdbi jdbi, Ids ids, Clock clock, WorkItems workItems) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.workItems = workItems;
  }

  /** What is reported, for whoever is about to. */
  public record Reported(
      UUID id, UUID memberId, String productSlug, String text, boolean cleared) {}

  /**
   * What somebody is about to report.
   *
   * @throws Refusal NOT_FOUND when it is not shown
   */
  public Reported find(Remark remark, UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select x.id, x.member_id, p.slug as product_slug, x.text,
                          coalesce(x.cleared_at >= greatest(%s, x.answer_edited_at, x.answered_at), false)
                            as cleared
                        from %s x join product p on p.id = x.product_id
                        where x.id = :id and x.state = 'SHOWN'
                        """
                            .formatted(
                                remark == Remark.REVIEW
                                    ? "x.written_at, x.edited_at"
                                    : "x.asked_at",
                                remark.key()))
                    .bind("id", id)
                    .mapTo(Reported.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound(remark.key()));
  }

  /**
   * Reports it; doing so again changes nothing.
   *
   * @param why null when nothing was chosen
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code why}; NOT_FOUND when it is not shown; CONFLICT
   *     {@code report.own}; TOO_MANY {@code report.often}
   */
  @Transactional
  public void report(Actor actor, Remark remark, UUID id, ReportWhy why) {
    UUID member = actor.requireMember().id();
    Reported reported = find(remark, id);
    if (reported.memberId().equals(member)) {
      throw Refusal.conflict("report.own");
    }
    Checks checks = new Checks();
    checks.that(why != null, "why", "required");
    checks.refuse();
    count(member);
    if (insert(member, remark, id, why) && !reported.cleared()) {
      raise(remark, id, why);
    }
  }

  /**
   * Counts what a member reports, whatever it is about; who reports at this moment waits.
   *
   * @throws Refusal TOO_MANY {@code report.often}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void count(UUID member) {
    jdbi.useHandle(
        handle -> handle.execute("select 1 from member where id = ? for no key update", member));
    if (today(member) >= PER_DAY) {
      throw Refusal.tooMany("report.often", PER_DAY);
    }
  }

  private int today(UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from content_report where member_id = :member and at > :day")
                .bind("member", member)
                .bind("day", clock.instant().minus(Duration.ofDays(1)))
                .mapTo(Integer.class)
                .one());
  }

  private boolean insert(UUID member, Remark remark, UUID id, ReportWhy why) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into content_report (id, review_id, question_id, member_id, why, at)
                        values (:id, :review, :question, :member, :why, :at) on conflict do nothing
                        """)
                    .bind("id", ids.next())
                    .bind("review", remark == Remark.REVIEW ? id : null)
                    .bind("question", remark == Remark.QUESTION ? id : null)
                    .bind("member", member)
                    .bind("why", why.name())
                    .bind("at", clock.instant())
                    .execute())
        == 1;
  }

  private void raise(Remark remark, UUID id, ReportWhy why) {
    if (remark == Remark.REVIEW) {
      workItems.raise(REVIEW_REPORTED, id, "reported by a member", Map.of("report", why.name()));
    } else {
      workItems.raise(QUESTION_REPORTED, id, "reported by a member", Map.of("report", why.name()));
    }
  }
}
