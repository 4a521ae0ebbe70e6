package id.emall.core.member.account;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Phone;
import id.emall.core.common.Refusal;
import id.emall.core.member.RegistrationChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The addresses among which a member chooses at the checkout; an order keeps a copy. */
@ApplicationScoped
public class DeliveryAddresses {

  /** How many one member may keep. */
  public static final int MOST = 20;

  private static final String SELECT =
      """
      select id, label, recipient, phone, regency_code, district_code, address, preferred
      from delivery_address where member_id = :member\s""";

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private RegistrationChecks checks;

  protected DeliveryAddresses() {}

  @Inject
  DeliveryAddresses(Jdbi jdbi, Clock clock, Ids ids, RegistrationChecks checks) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.checks = checks;
  }

  /**
   * What somebody typed; any part may be null or wrong.
   *
   * @param district as typed
   */
  public record Wish(
      String label,
      String recipient,
      String phone,
      String regencyCode,
      String district,
      String address,
      boolean preferred) {}

  private record Checked(
      String label, String recipient, String phone, RegistrationChecks.Place place) {}

  /** Those of the member, the preferred one first, then by age. */
  public List<DeliveryAddress> list(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "order by preferred desc, added_at, id")
                .bind("member", actor.requireMember().id())
                .mapTo(DeliveryAddress.class)
                .list());
  }

  /** The one that a member has things sent to; empty while there is none. */
  public Optional<DeliveryAddress> preferred(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "and preferred")
                .bind("member", actor.requireMember().id())
                .mapTo(DeliveryAddress.class)
                .findOne());
  }

  /** One of the member's own; nobody finds another's. */
  public Optional<DeliveryAddress> find(Actor actor, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "and id = :id")
                .bind("member", actor.requireMember().id())
                .bind("id", id)
                .mapTo(DeliveryAddress.class)
                .findOne());
  }

  /**
   * Keeps one more. The first is preferred whatever was wished.
   *
   * @throws Refusal INVALID with an error for each wrong field; CONFLICT {@code addresses.many}
   */
  @Transactional
  public UUID add(Actor actor, Wish wish) {
    UUID member = actor.requireMember().id();
    Checked checked = check(wish);
    UUID id = ids.next();
    jdbi.useHandle(
        handle -> {
          int number = lockAndCount(handle, member);
          if (number >= MOST) {
            throw Refusal.conflict("addresses.many", MOST);
          }
          boolean preferred = number == 0 || wish.preferred();
          preferNone(handle, member, preferred);
          bound(
              handle,
              """
              insert into delivery_address (id, member_id, label, recipient, phone, regency_code,
                district_code, address, preferred, added_at)
              values (:id, :member, :label, :recipient, :phone, :regency, :district, :address,
                :preferred, :now)
              """,
              member,
              id,
              checked,
              preferred);
        });
    return id;
  }

  /**
   * @throws Refusal as {@link #add}; NOT_FOUND when it is not the member's own
   */
  @Transactional
  public void change(Actor actor, UUID id, Wish wish) {
    UUID member = actor.requireMember().id();
    // Of others' addresses nothing is said, not even what the wish lacks.
    find(actor, id).orElseThrow(() -> Refusal.notFound("address"));
    Checked checked = check(wish);
    jdbi.useHandle(
        handle -> {
          lockAndCount(handle, member);
          preferNone(handle, member, wish.preferred());
          int changed =
              bound(
                  handle,
                  """
                  update delivery_address set label = :label, recipient = :recipient,
                    phone = :phone, regency_code = :regency, district_code = :district,
                    address = :address, preferred = preferred or :preferred
                  where id = :id and member_id = :member
                  """,
                  member,
                  id,
                  checked,
                  wish.preferred());
          if (changed == 0) {
            throw Refusal.notFound("address");
          }
        });
  }

  /**
   * Forgets one; of those left the oldest is preferred when it was this one.
   *
   * @throws Refusal NOT_FOUND when it is not the member's own
   */
  @Transactional
  public void remove(Actor actor, UUID id) {
    UUID member = actor.requireMember().id();
    jdbi.useHandle(
        handle -> {
          lockAndCount(handle, member);
          int gone =
              handle.execute(
                  "delete from delivery_address where id = ? and member_id = ?", id, member);
          if (gone == 0) {
            throw Refusal.notFound("address");
          }
          handle.execute(
              """
              update delivery_address set preferred = true
              where id = (select id from delivery_address where member_id = ?
                  order by added_at, id limit 1)
                and not exists (select from delivery_address where member_id = ? and preferred)
              """,
              member,
              member);
        });
  }

  /** One change of a member's addresses after the other. */
  private static int lockAndCount(Handle handle, UUID member) {
    AdvisoryLock.DELIVERY_ADDRESS.take(handle, member);
    return handle
        .select("select count(*)::int from delivery_address where member_id = ?", member)
        .mapTo(Integer.class)
        .one();
  }

  private static void preferNone(Handle handle, UUID member, boolean anotherComes) {
    if (anotherComes) {
      handle.execute(
          "update delivery_address set preferred = false where member_id = ? and preferred",
          member);
    }
  }

  private int bound(
      Handle handle, String statement, UUID member, UUID id, Checked checked, boolean preferred) {
    return handle
        .createUpdate(statement)
        .bind("id", id)
        .bind("member", member)
        .bind("label", checked.label())
        .bind("recipient", checked.recipient())
        .bind("phone", checked.phone())
        .bind("regency", checked.place().regencyCode())
        .bind("district", checked.place().districtCode())
        .bind("address", checked.place().address())
        .bind("preferred", preferred)
        .bind("now", clock.instant())
        .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
        .execute();
  }

  private Checked check(Wish wish) {
    Checks found = new Checks();
    String label = found.line("label", wish.label(), 1, 40);
    String recipient = found.line("recipient", wish.recipient(), 2, 100);
    String typed = found.line("phone", wish.phone(), 1, 30);
    String phone = Phone.canonical(typed).orElse("");
    found.that(!phone.isEmpty(), "phone", "phone.malformed");
    RegistrationChecks.Place place =
        checks.place(found, wish.regencyCode(), wish.district(), wish.address());
    found.refuse();
    return new Checked(label, recipient, phone, place);
  }
}
