package id.emall.core.insight;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Counts what is to be done at a shop now, all of it in one statement. */
@ApplicationScoped
public class ShopDays {

  /** So many days before a paper's last one it is time to renew it. */
  static final int PAPER_DAYS = 30;

  private Jdbi jdbi;
  private Clock clock;

  protected ShopDays() {}

  @Inject
  ShopDays(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * What waits for somebody who works for a shop.
   *
   * @throws id.emall.core.common.Refusal FORBIDDEN for all others
   */
  public ShopDay today(Actor actor) {
    Actor.Member seller = actor.requireSeller();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    // shop_order_to_ship_by_shop, shop_order_disputed_by_shop, product_by_shop serve it.
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select sends.*, complaints.*, costs.*, questions.*, reviews.*, stock.*, papers.*, start.*, account.*
                    from
                      (select count(*) filter (where ship_by < :now) as late,
                          count(*) filter (where ship_by >= :now and packed_at is null) as to_pack,
                          count(*) filter (where ship_by >= :now and packed_at is not null) as packed,
                          min(ship_by) as send_by
                        from shop_order
                        where :orders and shop_id = :shop and state = 'PAID' and hold is null) sends,
                      (select count(*) as complaints
                        from shop_order o join complaint c on c.order_id = o.id and c.closed_at is null
                          left join goods_return r on r.complaint_id = c.id
                        where :orders and o.shop_id = :shop and o.hold = 'DISPUTE'
                          and (r.state = 'ARRIVED' or r.state is null and c.answer is null)) complaints,
                      (select count(*) as costs from shipping_cost_request
                        where :orders and shop_id = :shop and state = 'ASKED') costs,
                      (select count(*) as questions from question
                        where :products and shop_id = :shop and state = 'SHOWN' and answer is null) questions,
                      (select count(*) as reviews from review r join product p on p.id = r.product_id
                        where :products and p.shop_id = :shop and r.state = 'SHOWN' and r.answer is null) reviews,
                      (select count(*) filter (where p.stock = 0) as sold_out,
                          count(*) filter (where p.making_days = 0 and p.stock between 1 and s.low_stock) as low_stock
                        from shop s join product p on p.shop_id = s.id
                        where :products and s.id = :shop and p.state = 'ON_SALE') stock,
                      (select count(*) as papers, min(e.last_day) as paper_ends
                        from seller_application a join paper_end e on e.application_id = a.id
                        where :owner and a.member_id = :member and a.state = 'APPROVED'
                          and e.last_day <= :soon) papers,
                      (select (:products and not exists (
                          select 1 from product where shop_id = :shop))::int as first_product) start,
                      (select (:money and count(*) = 0)::int as no_account,
                          count(*) filter (where :money and state in ('UNKNOWN', 'DIFFERS')) as bad_account
                        from payout_account where shop_id = :shop and state <> 'REPLACED') account
                    """)
                .bind("shop", seller.shopId())
                .bind("member", seller.id())
                .bind("orders", seller.rights().contains(Right.ORDERS))
                .bind("products", seller.rights().contains(Right.PRODUCTS))
                .bind("money", seller.rights().contains(Right.MONEY))
                .bind("owner", seller.rights().contains(Right.SHOP))
                .bind("now", now)
                .bind("soon", today.plusDays(PAPER_DAYS))
                .mapTo(ShopDay.class)
                .one());
  }
}
