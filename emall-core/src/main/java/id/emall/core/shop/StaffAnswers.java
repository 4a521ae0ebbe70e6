package id.emall.core.shop;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What members answer who were asked to work for a shop, and how they leave one. */
@ApplicationScoped
public class StaffAnswers {

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;
  private Event<StaffTold> tellings;

  protected StaffAnswers() {}

  @Inject
  StaffAnswers(Jdbi jdbi, Clock clock, AuditLog audit, Event<StaffTold> tellings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
    this.tellings = tellings;
  }

  /** A shop that asks. */
  public record Question(UUID id, String shopName, List<Right> rights, Instant expiresAt) {}

  /** The shop somebody works for. */
  public record Post(UUID shopId, String shopName, List<Right> rights, Instant since) {}

  private record Taken(UUID shopId, List<Right> rights) {}

  /** Who asks the member, newest first. */
  public List<Question> mine(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select i.id, h.name as shop_name, i.rights, i.expires_at
                    from staff_invitation i join shop h on h.id = i.shop_id
                    where i.member_id = :member and i.ended_at is null and i.expires_at > :now
                    order by i.invited_at desc limit 50
                    """)
                .bind("member", actor.requireMember().id())
                .bind("now", clock.instant())
                .mapTo(Question.class)
                .list());
  }

  /** Whom the member works for. */
  public Optional<Post> post(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.shop_id, h.name as shop_name, f.rights, f.since
                    from shop_staff f join shop h on h.id = f.shop_id where f.member_id = :member
                    """)
                .bind("member", actor.requireMember().id())
                .mapTo(Post.class)
                .findOne());
  }

  /**
   * The member works for the shop from now on.
   *
   * @throws Refusal NOT_FOUND when nobody asks him under this id, or not any more; CONFLICT {@code
   *     staff.elsewhere} when he works for a shop or owns one
   */
  @Transactional
  public void accept(Actor actor, UUID id) {
    Actor.Member member = actor.requireMember();
    Taken taken = end(member, id, "ACCEPTED");
    if (owns(member.id())) {
      throw Refusal.conflict("staff.elsewhere");
    }
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into shop_staff (member_id, shop_id, rights, since)
                      values (:member, :shop, :rights, :now)
                      """)
                  .bind("member", member.id())
                  .bind("shop", taken.shopId())
                  .bind("rights", TextArray.of(taken.rights(), Right::name))
                  .bind("now", clock.instant())
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e)
          .filter("shop_staff_pkey"::equals)
          .<RuntimeException>map(name -> Refusal.conflict("staff.elsewhere"))
          .orElse(e);
    }
    audit.write(actor, "staff.accept", "shop", taken.shopId(), Map.of(), Map.of());
    tellings.fire(new StaffTold(member.id(), taken.shopId(), StaffTold.What.JOINED));
  }

  /**
   * The member does not wish to.
   *
   * @throws Refusal NOT_FOUND when nobody asks him under this id, or not any more
   */
  @Transactional
  public void decline(Actor actor, UUID id) {
    end(actor.requireMember(), id, "DECLINED");
  }

  /** The member no longer works for the shop. */
  @Transactional
  public void leave(Actor actor) {
    UUID member = actor.requireMember().id();
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "delete from shop_staff where member_id = :member returning shop_id")
                    .bind("member", member)
                    .mapTo(UUID.class)
                    .findOne())
        .ifPresent(shop -> audit.write(actor, "staff.leave", "shop", shop, Map.of(), Map.of()));
  }

  private Taken end(Actor.Member member, UUID id, String outcome) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update staff_invitation set ended_at = :now, outcome = :outcome
                    where id = :id and member_id = :member and ended_at is null
                      and expires_at > :now
                    returning shop_id, rights
                    """)
                .bind("now", clock.instant())
                .bind("outcome", outcome)
                .bind("id", id)
                .bind("member", member.id())
                .mapTo(Taken.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("staff-question")));
  }

  private boolean owns(UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from member where id = :id and role <> 'BUYER')")
                .bind("id", member)
                .mapTo(Boolean.class)
                .one());
  }
}
