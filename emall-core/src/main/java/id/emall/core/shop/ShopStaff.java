package id.emall.core.shop;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Who works for a shop beside its owner, and what each may. The owner asks somebody by user name or
 * e-mail address and learns nothing of whether there is such a member until he accepts; who it is
 * gets looked up later, by {@link StaffLookups}.
 */
@ApplicationScoped
public class ShopStaff {

  /** People and open invitations of one shop at most. */
  public static final int MOST = 10;

  private static final int PER_DAY = 20;
  private static final Duration OPEN_FOR = Duration.ofDays(7);

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;
  private Event<StaffTold> tellings;

  protected ShopStaff() {}

  @Inject
  ShopStaff(Jdbi jdbi, Clock clock, Ids ids, AuditLog audit, Event<StaffTold> tellings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.tellings = tellings;
  }

  /** Somebody who works for the shop. */
  public record Person(UUID memberId, String name, List<Right> rights, Instant since) {}

  /** Somebody who was asked and has not answered. */
  public record Asked(UUID id, String sought, List<Right> rights, Instant expiresAt) {}

  /** The people of the owner's shop, by name. */
  public List<Person> people(Actor owner) {
    UUID shop = owner.requireSeller(Right.SHOP).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.member_id, m.name, f.rights, f.since
                    from shop_staff f join member m on m.id = f.member_id
                    where f.shop_id = :shop order by m.name, m.id
                    """)
                .bind("shop", shop)
                .mapTo(Person.class)
                .list());
  }

  /** Whom the owner asked and who has not answered, newest first. */
  public List<Asked> asked(Actor owner) {
    UUID shop = owner.requireSeller(Right.SHOP).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, sought, rights, expires_at from staff_invitation
                    where shop_id = :shop and ended_at is null and expires_at > :now
                    order by invited_at desc
                    """)
                .bind("shop", shop)
                .bind("now", clock.instant())
                .mapTo(Asked.class)
                .list());
  }

  /**
   * Asks somebody to work for the shop, for seven days.
   *
   * @param sought user name or e-mail address
   * @throws Refusal INVALID {@code sought}, {@code rights}; CONFLICT {@code staff.asked-already};
   *     TOO_MANY {@code staff.many} (people and invitations at most), {@code staff.often}
   */
  @Transactional
  public void ask(Actor owner, String sought, Set<Right> rights) {
    Actor.Member by = owner.requireSeller(Right.SHOP);
    Checks checks = new Checks();
    String who = checks.line("sought", sought, 3, 254);
    check(checks, rights);
    checks.refuse();
    Instant now = clock.instant();
    lock(by.shopId());
    lapse(by.shopId(), now);
    if (count("shop_staff where shop_id = :shop", by.shopId(), now)
            + count("staff_invitation where shop_id = :shop and ended_at is null", by.shopId(), now)
        >= MOST) {
      throw Refusal.tooMany("staff.many", MOST);
    }
    if (count("staff_invitation where shop_id = :shop and invited_at > :day", by.shopId(), now)
        >= PER_DAY) {
      throw Refusal.tooMany("staff.often", PER_DAY);
    }
    insert(by, who, rights, now);
    audit.write(by, "staff.ask", "shop", by.shopId(), Map.of(), Map.of("rights", told(rights)));
  }

  private void insert(Actor.Member by, String sought, Set<Right> rights, Instant now) {
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into staff_invitation
                        (id, shop_id, sought, rights, invited_at, expires_at)
                      values (:id, :shop, :sought, :rights, :now, :expires)
                      """)
                  .bind("id", ids.next())
                  .bind("shop", by.shopId())
                  .bind("sought", sought)
                  .bind("rights", TextArray.of(rights, Right::name))
                  .bind("now", now)
                  .bind("expires", now.plus(OPEN_FOR))
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e)
          .filter("staff_invitation_open"::equals)
          .<RuntimeException>map(name -> Refusal.conflict("staff.asked-already"))
          .orElse(e);
    }
  }

  /**
   * Takes a question back.
   *
   * @throws Refusal NOT_FOUND when none is open with this id
   */
  @Transactional
  public void withdraw(Actor owner, UUID id) {
    Actor.Member by = owner.requireSeller(Right.SHOP);
    int ended =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update staff_invitation set ended_at = :now, outcome = 'WITHDRAWN'
                        where id = :id and shop_id = :shop and ended_at is null
                        """)
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .bind("shop", by.shopId())
                    .execute());
    found(ended);
    audit.write(by, "staff.withdraw", "shop", by.shopId(), Map.of(), Map.of());
  }

  /**
   * Says anew what somebody may.
   *
   * @throws Refusal NOT_FOUND when nobody of the shop; INVALID {@code rights}
   */
  @Transactional
  public void change(Actor owner, UUID member, Set<Right> rights) {
    Actor.Member by = owner.requireSeller(Right.SHOP);
    // Before anything is said of the rights: of other shops' people nothing is said at all.
    found(people(owner).stream().anyMatch(person -> person.memberId().equals(member)) ? 1 : 0);
    Checks checks = new Checks();
    check(checks, rights);
    checks.refuse();
    int changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update shop_staff set rights = :rights
                        where member_id = :member and shop_id = :shop
                        """)
                    .bind("rights", TextArray.of(rights, Right::name))
                    .bind("member", member)
                    .bind("shop", by.shopId())
                    .execute());
    found(changed);
    note(by, "staff.change", member, Map.of("rights", told(rights)));
    tellings.fire(new StaffTold(member, by.shopId(), StaffTold.What.CHANGED));
  }

  /**
   * From now on somebody no longer works for the shop.
   *
   * @throws Refusal NOT_FOUND when nobody of the shop
   */
  @Transactional
  public void remove(Actor owner, UUID member) {
    Actor.Member by = owner.requireSeller(Right.SHOP);
    int removed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "delete from shop_staff where member_id = :member and shop_id = :shop")
                    .bind("member", member)
                    .bind("shop", by.shopId())
                    .execute());
    found(removed);
    note(by, "staff.remove", member, Map.of());
    tellings.fire(new StaffTold(member, by.shopId(), StaffTold.What.REMOVED));
  }

  private void lock(UUID shop) {
    jdbi.useHandle(
        handle -> handle.execute("select 1 from shop where id = ? for no key update", shop));
  }

  private void lapse(UUID shop, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update staff_invitation set ended_at = :now, outcome = 'LAPSED'
                    where shop_id = :shop and ended_at is null and expires_at <= :now
                    """)
                .bind("now", now)
                .bind("shop", shop)
                .execute());
  }

  private int count(String what, UUID shop, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from " + what)
                .bind("shop", shop)
                .bind("day", now.minus(Duration.ofDays(1)))
                .mapTo(Integer.class)
                .one());
  }

  private void note(Actor by, String act, UUID member, Map<String, ?> after) {
    audit.write(by, act, "member", member, Map.of(), after);
  }

  private static void check(Checks checks, Set<Right> rights) {
    checks.that(!rights.isEmpty() && Right.ofStaff().containsAll(rights), "rights", "staff.rights");
  }

  private static void found(int rows) {
    if (rows == 0) {
      throw Refusal.notFound("staff");
    }
  }

  private static String told(Set<Right> rights) {
    return rights.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }
}
