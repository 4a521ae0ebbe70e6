package id.emall.core.review;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Members ask about a product before they buy, some times a day, and take back what they asked. */
@ApplicationScoped
public class Questions {

  public static final int MOST_CHARACTERS = 500;

  /** By one member within a day. */
  public static final int PER_DAY = 10;

  private static final int LEAST_CHARACTERS = 5;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private WorkItems workItems;
  private Event<Object> events;

  protected Questions() {}

  @Inject
  Questions(Jdbi jdbi, Ids ids, Clock clock, WorkItems workItems, Event<Object> events) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.workItems = workItems;
    this.events = events;
  }

  /**
   * Asks about a product that is on the shelf; its shop is told.
   *
   * @return the question's id; that of the question asked before when it was sent twice
   * @throws Refusal INVALID {@code question}; SIGN_IN_REQUIRED; NOT_FOUND when there is no such
   *     product on the shelf; CONFLICT {@code question.own-shop}; TOO_MANY {@code question.often}
   */
  @Transactional
  public UUID ask(Actor actor, UUID productId, String text) {
    Actor.Member member = actor.requireMember();
    UUID shop = shopOf(productId).orElseThrow(() -> Refusal.notFound("product"));
    if (shop.equals(member.shopId())) {
      throw Refusal.conflict("question.own-shop");
    }
    Checks checks = new Checks();
    String asked = Words.check(checks, "question", text, LEAST_CHARACTERS, MOST_CHARACTERS);
    checks.refuse();
    // One after another, so that many at once do not slip through the limit, nor one asked twice.
    jdbi.useHandle(
        handle ->
            handle.execute("select 1 from member where id = ? for no key update", member.id()));
    Optional<UUID> same = sameToday(member.id(), productId, asked);
    return same.orElseGet(() -> insert(member.id(), productId, shop, asked));
  }

  private Optional<UUID> shopOf(UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.shop_id from product p join shop s on s.id = p.shop_id
                    where p.id = :id and p.state = 'ON_SALE' and s.state <> 'SUSPENDED'
                    """)
                .bind("id", productId)
                .mapTo(UUID.class)
                .findOne());
  }

  private Optional<UUID> sameToday(UUID member, UUID product, String text) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from question
                    where member_id = :member and asked_at > :day and product_id = :product
                      and text = :text and state = 'SHOWN'
                    limit 1
                    """)
                .bind("member", member)
                .bind("day", dayAgo())
                .bind("product", product)
                .bind("text", text)
                .mapTo(UUID.class)
                .findOne());
  }

  private UUID insert(UUID member, UUID product, UUID shop, String text) {
    int today =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from question where member_id = :member and asked_at > :day")
                    .bind("member", member)
                    .bind("day", dayAgo())
                    .mapTo(Integer.class)
                    .one());
    if (today >= PER_DAY) {
      throw Refusal.tooMany("question.often", PER_DAY);
    }
    UUID id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into question (id, product_id, shop_id, member_id, text, asked_at)
                    values (:id, :product, :shop, :member, :text, :at)
                    """)
                .bind("id", id)
                .bind("product", product)
                .bind("shop", shop)
                .bind("member", member)
                .bind("text", text)
                .bind("at", clock.instant())
                .execute());
    events.fire(new QuestionAsked(id));
    return id;
  }

  private Instant dayAgo() {
    return clock.instant().minus(Duration.ofDays(1));
  }

  /**
   * Takes the actor's own question back, with its answer.
   *
   * @throws Refusal NOT_FOUND when it is not shown or somebody else's
   */
  @Transactional
  public void remove(Actor actor, UUID questionId) {
    UUID member = actor.requireMember().id();
    int removed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update question set text = '', answer = null, answered_at = null,
                          answer_edited_at = null, state = 'REMOVED', ended_at = :at
                        where id = :id and member_id = :member and state = 'SHOWN'
                        """)
                    .bind("id", questionId)
                    .bind("member", member)
                    .bind("at", clock.instant())
                    .execute());
    if (removed == 0) {
      throw Refusal.notFound("question");
    }
    jdbi.useHandle(
        handle -> handle.execute("delete from content_report where question_id = ?", questionId));
    workItems.close(actor, Remark.QUESTION.work(), questionId);
  }

  /**
   * For the mall's own work: no rights are checked.
   *
   * @throws Refusal NOT_FOUND
   */
  public QuestionView find(UUID questionId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(QuestionRow.SELECT + " where q.id = :id")
                    .bind("id", questionId)
                    .mapTo(QuestionRow.class)
                    .map(QuestionRow::view)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("question"));
  }
}
