package id.emall.core.voucher;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes vouchers for orders and gives them back, in the caller's transaction. Vouchers are locked
 * in the order of their ids, after products and before credit, wherever that is done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class VoucherUses {

  private Jdbi jdbi;
  private Clock clock;
  private Vouchers vouchers;

  protected VoucherUses() {}

  @Inject
  VoucherUses(Jdbi jdbi, Clock clock, Vouchers vouchers) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.vouchers = vouchers;
  }

  /**
   * Counts wrong ones among the codes that a buyer is about to use, in a transaction of its own:
   * before anything is locked.
   *
   * @param codes by their shops, as they were typed
   * @throws Refusal INVALID {@code voucher.wait} (minutes) by their fields when too many were wrong
   */
  public void admit(UUID buyer, Map<UUID, String> codes) {
    vouchers.admit(buyer, codes);
  }

  /**
   * Takes the vouchers that a buyer named and {@link #admit} let pass.
   *
   * @param asks by the id of the order that is about to be written
   * @return what each order gets off
   * @throws Refusal INVALID by the field of each code that cannot be used, or not any more
   */
  public Map<UUID, Granted> take(UUID buyer, Map<UUID, VoucherAsk> asks) {
    if (asks.isEmpty()) {
      return Map.of();
    }
    Map<UUID, UUID> orders = new HashMap<>();
    asks.forEach((order, ask) -> orders.put(ask.shopId(), order));
    Map<UUID, Granted> taken = new HashMap<>();
    List<Granted> granted = vouchers.worth(buyer, asks.values()).orRefuse();
    jdbi.useHandle(
        handle ->
            granted.stream()
                .sorted(Comparator.comparing(Granted::voucherId))
                .forEach(
                    one -> {
                      UUID order = orders.get(one.shopId());
                      count(handle, one);
                      write(handle, buyer, order, one);
                      taken.put(order, one);
                    }));
    return taken;
  }

  /** The condition decides, not what was read before; from here on others wait. */
  private static void count(Handle handle, Granted granted) {
    int counted =
        handle
            .createUpdate(
                """
                update voucher set used = used + 1, given = given + :discount
                where id = :id and used < most_uses and ended_at is null
                """)
            .bind("id", granted.voucherId())
            .bind("discount", granted.discount())
            .execute();
    if (counted == 0) {
      throw Vouchers.usedUp(granted);
    }
  }

  /** Behind the voucher's lock, the buyer's other uses are all to be seen. */
  private void write(Handle handle, UUID buyer, UUID order, Granted granted) {
    int written =
        handle
            .createUpdate(
                """
                insert into voucher_use (order_id, voucher_id, buyer_id, nth, discount, taken_at)
                select :order, v.id, :buyer, min(n), :discount, :now
                from voucher v cross join lateral generate_series(1, v.most_of_buyer) n
                where v.id = :voucher and not exists (
                  select 1 from voucher_use u
                  where u.voucher_id = v.id and u.buyer_id = :buyer and u.nth = n and u.given_back_at is null)
                group by v.id
                """)
            .bind("order", order)
            .bind("voucher", granted.voucherId())
            .bind("buyer", buyer)
            .bind("discount", granted.discount())
            .bind("now", clock.instant())
            .execute();
    if (written == 0) {
      throw Refusal.invalid(
          new FieldError(
              VoucherAsk.field(granted.shopId()), "voucher.yours-again", granted.code()));
    }
  }

  /** Gives back what these orders took, each at most once. */
  public void giveBack(Collection<UUID> orders) {
    if (orders.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          lock(handle, orders);
          handle
              .createUpdate(
                  """
                  with back as (
                    update voucher_use set given_back_at = :now
                    where order_id = any(:orders) and given_back_at is null returning voucher_id, discount)
                  update voucher v set used = v.used - back.uses, given = v.given - back.discount
                  from (select voucher_id, count(*) as uses, sum(discount) as discount from back group by voucher_id) back
                  where v.id = back.voucher_id
                  """)
              .bind("now", clock.instant())
              .bindArray("orders", UUID.class, orders)
              .execute();
        });
  }

  /**
   * Takes again what these orders gave back, for money that came late. The price was promised while
   * the voucher was good, so only its limits count, not its days.
   *
   * @return false, and nothing is taken, when one of them has no use left
   */
  public boolean takeAgain(Collection<UUID> orders) {
    if (orders.isEmpty()) {
      return true;
    }
    return jdbi.withHandle(
        handle -> {
          lock(handle, orders);
          if (!left(handle, orders)) {
            return false;
          }
          handle
              .createUpdate(
                  """
                  with again as (
                    update voucher_use u set given_back_at = null, nth = (
                      select min(n) from generate_series(1, v.most_of_buyer) n where not exists (
                        select 1 from voucher_use other where other.voucher_id = v.id
                          and other.buyer_id = u.buyer_id and other.nth = n and other.given_back_at is null))
                    from voucher v
                    where v.id = u.voucher_id and u.order_id = any(:orders) and u.given_back_at is not null
                    returning u.voucher_id, u.discount)
                  update voucher v set used = v.used + 1, given = v.given + again.discount
                  from again where v.id = again.voucher_id
                  """)
              .bindArray("orders", UUID.class, orders)
              .execute();
          return true;
        });
  }

  private static boolean left(Handle handle, Collection<UUID> orders) {
    return handle
        .createQuery(
            """
            select coalesce(bool_and(v.used < v.most_uses and v.most_of_buyer > (
              select count(*) from voucher_use other where other.voucher_id = v.id
                and other.buyer_id = u.buyer_id and other.given_back_at is null)), true)
            from voucher_use u join voucher v on v.id = u.voucher_id
            where u.order_id = any(:orders) and u.given_back_at is not null
            """)
        .bindArray("orders", UUID.class, orders)
        .mapTo(Boolean.class)
        .one();
  }

  private static void lock(Handle handle, Collection<UUID> orders) {
    handle
        .createQuery(
            """
            select id from voucher
            where id in (select voucher_id from voucher_use where order_id = any(:orders))
            order by id for no key update
            """)
        .bindArray("orders", UUID.class, orders)
        .mapTo(UUID.class)
        .list();
  }
}
