package id.emall.core.review;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The shop's side: what waits for an answer and since when, and the one answer to each, which may
 * be changed later. Whoever sees to the shop's products answers.
 */
@ApplicationScoped
public class Answering {

  public static final int MOST_CHARACTERS = 1_000;

  private static final int PAGE = 20;

  private Jdbi jdbi;
  private Clock clock;
  private Event<Object> events;

  protected Answering() {}

  @Inject
  Answering(Jdbi jdbi, Clock clock, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  /** How much waits for an answer. */
  public record Waiting(int questions, int reviews) {}

  /** How much of the actor's shop waits for an answer. */
  public Waiting waiting(Actor actor) {
    UUID shop = actor.requireSeller(Right.PRODUCTS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select
                      (select count(*) from question
                        where shop_id = :shop and state = 'SHOWN' and answer is null) as questions,
                      (select count(*) from review r join product p on p.id = r.product_id
                        where p.shop_id = :shop and r.state = 'SHOWN' and r.answer is null) as reviews
                    """)
                .bind("shop", shop)
                .mapTo(Waiting.class)
                .one());
  }

  /**
   * A page of the shop's questions: those that wait, the longest first, or the newest answers.
   *
   * @param cursor from another page of the same list, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<QuestionView> questions(Actor actor, boolean answered, String cursor) {
    UUID shop = actor.requireSeller(Right.PRODUCTS).shopId();
    PageCut cut =
        PageCut.of(answered ? "q.answered_at" : "q.asked_at", "q.id", !answered, PAGE, cursor);
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        QuestionRow.SELECT
                            + " where q.shop_id = :shop and q.state = 'SHOWN' and q.answer is %s null%s %s limit :most"
                                .formatted(answered ? "not" : "", cut.place(), cut.order()))
                    .bind("shop", shop)
                    .bindMap(cut.values())
                    .mapTo(QuestionRow.class)
                    .map(QuestionRow::view)
                    .list());
    return cut.of(found, one -> answered ? one.reply().at() : one.askedAt(), QuestionView::id);
  }

  /** A page of the reviews of the shop's products, as {@link #questions}. */
  public Page<ReviewView> reviews(Actor actor, boolean answered, String cursor) {
    UUID shop = actor.requireSeller(Right.PRODUCTS).shopId();
    PageCut cut =
        PageCut.of(answered ? "r.answered_at" : "r.written_at", "r.id", !answered, PAGE, cursor);
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        ReviewRow.SELECT
                            + " where p.shop_id = :shop and r.state = 'SHOWN' and r.answer is %s null%s %s limit :most"
                                .formatted(answered ? "not" : "", cut.place(), cut.order()))
                    .bind("shop", shop)
                    .bindMap(cut.values())
                    .mapTo(ReviewRow.class)
                    .map(ReviewRow::view)
                    .list());
    return cut.of(found, one -> answered ? one.reply().at() : one.writtenAt(), ReviewView::id);
  }

  /**
   * Answers a review, or changes the answer; who wrote it is told the first time.
   *
   * @throws Refusal INVALID {@code answer}; NOT_FOUND when it is not shown or of another shop
   */
  @Transactional
  public void review(Actor actor, UUID reviewId, String text) {
    boolean first =
        answer(
            actor,
            reviewId,
            text,
            """
            select r.id from review r join product p on p.id = r.product_id
            where r.id = :id and p.shop_id = :shop and r.state = 'SHOWN'
            """,
            """
            with before as (
              select r.id, r.answer from review r join product p on p.id = r.product_id
              where r.id = :id and p.shop_id = :shop and r.state = 'SHOWN' for update of r)
            update review x set answer = :text,
              answered_at = coalesce(x.answered_at, :at),
              answer_edited_at = case when before.answer is null then null
                when before.answer = :text then x.answer_edited_at else :at end
            from before where x.id = before.id returning before.answer is null
            """);
    if (first) {
      events.fire(new ReviewAnswered(reviewId));
    }
  }

  /**
   * Answers a question, or changes the answer; who asked is told the first time.
   *
   * @throws Refusal INVALID {@code answer}; NOT_FOUND when it is not shown or of another shop
   */
  @Transactional
  public void question(Actor actor, UUID questionId, String text) {
    boolean first =
        answer(
            actor,
            questionId,
            text,
            "select id from question where id = :id and shop_id = :shop and state = 'SHOWN'",
            """
            with before as (
              select id, answer from question
              where id = :id and shop_id = :shop and state = 'SHOWN' for update)
            update question x set answer = :text,
              answered_at = coalesce(x.answered_at, :at),
              answer_edited_at = case when before.answer is null then null
                when before.answer = :text then x.answer_edited_at else :at end
            from before where x.id = before.id returning before.answer is null
            """);
    if (first) {
      events.fire(new QuestionAnswered(questionId));
    }
  }

  /**
   * Whether it was the first answer. Whoever has nothing to say here hears nothing of the words.
   *
   * @param whose finds it when the shop may answer it
   */
  private boolean answer(Actor actor, UUID id, String text, String whose, String sql) {
    UUID shop = actor.requireSeller(Right.PRODUCTS).shopId();
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(whose)
                    .bind("id", id)
                    .bind("shop", shop)
                    .mapTo(UUID.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("remark"));
    Checks checks = new Checks();
    String said = Words.check(checks, "answer", text, 2, MOST_CHARACTERS);
    checks.refuse();
    Optional<Boolean> first =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", id)
                    .bind("shop", shop)
                    .bind("text", said)
                    .bind("at", clock.instant())
                    .mapTo(Boolean.class)
                    .findOne());
    return first.orElseThrow(() -> Refusal.notFound("remark"));
  }
}
