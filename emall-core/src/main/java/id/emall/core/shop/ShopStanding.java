package id.emall.core.shop;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.desk.MemberReinstated;
import id.emall.core.member.desk.MemberSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Stops shops and lets them sell again. A stopped shop's products are in no list and cannot be
 * ordered, and nothing of its balance is paid out; orders that were placed go on, and its people
 * can sign in to send them. A shop stops with its owner and starts again with the owner, unless it
 * was stopped for itself.
 */
@ApplicationScoped
public class ShopStanding {

  private static final int CHANGES_MOST = 100;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;
  private Shops shops;
  private Members members;
  private Event<Object> events;

  protected ShopStanding() {}

  @Inject
  ShopStanding(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      AuditLog audit,
      Shops shops,
      Members members,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.shops = shops;
    this.members = members;
    this.events = events;
  }

  /**
   * One change of state.
   *
   * @param withOwner because the owner was stopped or let go on
   * @param decidedBy name of the operator
   */
  public record Change(
      Instant at, ShopView.State to, boolean withOwner, String decidedBy, String reason) {}

  private record Stop(ShopView.State fromState, boolean withOwner) {}

  /** What operators did to a shop, newest first, at most 100. */
  public List<Change> changes(Actor operator, UUID shopId) {
    requireInArea(operator.requireOperator(Right.MEMBERS), shopId);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.at, c.to_state as "to", c.with_owner, coalesce(o.name, c.decided_by) as decided_by,
                      c.reason
                    from shop_state_change c left join member o on 'operator:' || o.id = c.decided_by
                    where c.shop_id = :id order by c.at desc, c.id desc limit :most
                    """)
                .bind("id", shopId)
                .bind("most", CHANGES_MOST)
                .mapTo(Change.class)
                .list());
  }

  /** Why the seller's own shop is stopped, in the operator's words; empty when it is not. */
  public Optional<String> whyStopped(Actor seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.reason from shop s join shop_state_change c on c.shop_id = s.id
                    where s.id = :id and s.state = 'SUSPENDED' and c.to_state = 'SUSPENDED'
                    order by c.at desc, c.id desc limit 1
                    """)
                .bind("id", seller.requireSeller().shopId())
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Stops a shop.
   *
   * @param reason 5 to 300 characters; the seller reads it
   * @throws Refusal NOT_FOUND when there is none in the operator's area; INVALID {@code reason};
   *     CONFLICT {@code shop.state-changed} when it is stopped already
   */
  @Transactional
  public void suspend(Actor operator, UUID shopId, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    ShopView shop = requireInArea(by, shopId);
    String why = Checks.requireReason(reason);
    if (!stop(shop, by.label(), why, false)) {
      throw Refusal.conflict("shop.state-changed");
    }
    audit(by, "shop.suspend", shop.id(), shop.state(), ShopView.State.SUSPENDED, why);
    events.fire(new ShopSuspended(shopId, shop.ownerId(), why));
  }

  /**
   * Lets a stopped shop sell again, or stay closed as its seller had it.
   *
   * @param reason 5 to 300 characters; the seller reads it
   * @throws Refusal NOT_FOUND when there is none in the operator's area; INVALID {@code reason};
   *     CONFLICT {@code shop.state-changed} when it is not stopped, {@code shop.owner-stopped}
   *     while its owner is
   */
  @Transactional
  public void reinstate(Actor operator, UUID shopId, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    ShopView shop = requireInArea(by, shopId);
    String why = Checks.requireReason(reason);
    boolean ownerStopped =
        members
            .find(shop.ownerId())
            .filter(owner -> owner.state() == MemberView.State.SUSPENDED)
            .isPresent();
    if (ownerStopped) {
      throw Refusal.conflict("shop.owner-stopped");
    }
    ShopView.State to = lastStop(shopId).map(Stop::fromState).orElse(ShopView.State.OPEN);
    if (!start(shop, to, by.label(), why, false)) {
      throw Refusal.conflict("shop.state-changed");
    }
    audit(by, "shop.reinstate", shop.id(), shop.state(), to, why);
    events.fire(new ShopReinstated(shopId, shop.ownerId(), why));
  }

  void ownerStopped(@Observes MemberSuspended event) {
    shops.ofOwner(event.memberId()).ifPresent(shop -> stop(shop, event.by(), event.reason(), true));
  }

  void ownerGoesOn(@Observes MemberReinstated event) {
    shops
        .ofOwner(event.memberId())
        .ifPresent(
            shop ->
                lastStop(shop.id())
                    .filter(Stop::withOwner)
                    .ifPresent(
                        stop -> start(shop, stop.fromState(), event.by(), event.reason(), true)));
  }

  private boolean stop(ShopView shop, String by, String reason, boolean withOwner) {
    ShopView.State from = shop.state();
    return from != ShopView.State.SUSPENDED
        && move(shop.id(), from, ShopView.State.SUSPENDED, by, reason, withOwner);
  }

  private boolean start(
      ShopView shop, ShopView.State to, String by, String reason, boolean withOwner) {
    return move(shop.id(), ShopView.State.SUSPENDED, to, by, reason, withOwner);
  }

  private boolean move(
      UUID shopId,
      ShopView.State from,
      ShopView.State to,
      String by,
      String reason,
      boolean withOwner) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        with moved as (
                          update shop set state = :to where id = :shop and state = :from returning id)
                        insert into shop_state_change (id, shop_id, at, from_state, to_state, with_owner,
                          decided_by, reason)
                        select :id, moved.id, :now, :from, :to, :withOwner, :by, :reason from moved
                        """)
                    .bind("id", ids.next())
                    .bind("shop", shopId)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("withOwner", withOwner)
                    .bind("by", by)
                    .bind("reason", reason)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  private Optional<Stop> lastStop(UUID shopId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select from_state, with_owner from shop_state_change
                    where shop_id = :id and to_state = 'SUSPENDED' order by at desc, id desc limit 1
                    """)
                .bind("id", shopId)
                .mapTo(Stop.class)
                .findOne());
  }

  private ShopView requireInArea(Actor.Member operator, UUID shopId) {
    return shops
        .find(shopId)
        .filter(shop -> operator.covers(shop.regencyCode()))
        .orElseThrow(() -> Refusal.notFound("shop"));
  }

  private void audit(
      Actor by, String act, UUID shopId, ShopView.State from, ShopView.State to, String reason) {
    audit.write(
        by,
        act,
        "shop",
        shopId,
        Map.of("state", from.name()),
        Map.of("state", to.name(), "reason", reason));
  }
}
