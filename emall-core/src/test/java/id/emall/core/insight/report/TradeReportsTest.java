package id.emall.core.insight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.TradeReports.Side;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.shipping.Shipments;
import id.emall.core.shop.scale.Scale;
import id.emall.core.shop.scale.ShopScales;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TradeReportsTest extends TradeScene {

  private void paidAt(OrderView order, LocalDate day, LocalTime time) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set paid_at = ? where id = ?",
                Timestamp.from(day.atTime(time).atZone(MallClock.WIB).toInstant()),
                order.id()));
  }

  private void state(OrderView order, OrderState state) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set state = ? where id = ?", state.name(), order.id()));
  }

  private void called(Actor.Member seller, String name) {
    jdbi.useHandle(
        handle -> handle.execute("update shop set name = ? where id = ?", name, seller.shopId()));
  }

  private List<UUID> seen(Actor.Member by, Side side, TradeWish wish) {
    return reports.page(by, side, wish, null).rows().stream().map(TradeRow::id).toList();
  }

  private List<UUID> sales(TradeWish wish) {
    return seen(operator, Side.SALES, wish);
  }

  @Test
  void a_sale_tells_its_goods_amounts_parcel_and_when_its_seller_got_the_money() {
    Actor.Member seller = seed.seller();
    called(seller, "Dapur Uni");
    get(ShopScales.class)
        .declare(
            seller, new ShopScales.Typed(today(), today().minusYears(3), 40_000_000L, 90_000_000L));
    OrderView order = paid(seller, 40_000);
    get(Shipments.class).enterResi(seller, order.id(), "JNE", "8820000000000012");
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
    clock.advance(Duration.ofHours(5));
    get(Orders.class).confirmReceipt(buyerOf(order), order.code());

    TradeRow sale = reports.page(operator, Side.SALES, lately(), null).rows().getFirst();

    assertThat(sale.code()).isEqualTo(order.code());
    assertThat(sale.invoiceCode()).isEqualTo(order.invoiceCode());
    assertThat(sale.state()).isEqualTo(OrderState.COMPLETED);
    assertThat(sale.shopName()).isEqualTo("Dapur Uni");
    assertThat(sale.shopRegencyCode()).isEqualTo(Seed.PAYAKUMBUH);
    assertThat(sale.scale()).isEqualTo(Scale.MICRO);
    assertThat(sale.buyerName()).isEqualTo(order.buyerName());
    assertThat(sale.toRegencyCode()).isEqualTo(Seed.BANDUNG);
    assertThat(sale.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.quantity()).isEqualTo(1);
              assertThat(line.unitPrice()).isEqualTo(new Rupiah(40_000));
            });
    assertThat(sale.pieces()).isEqualTo(1);
    assertThat(sale.goodsTotal()).isEqualTo(new Rupiah(40_000));
    assertThat(sale.total()).isEqualTo(order.goodsTotal().plus(order.shippingCost()));
    assertThat(sale.commission()).isEqualTo(order.commission());
    assertThat(sale.way()).isEqualTo("BCA");
    assertThat(sale.creditedAt()).isEqualTo(clock.instant());
    assertThat(sale.parcels())
        .singleElement()
        .satisfies(
            parcel -> {
              assertThat(parcel.resi()).isEqualTo("JNE 8820000000000012");
              assertThat(parcel.status()).isEqualTo(ShipmentStatus.PENDING);
            });
  }

  private Actor.Member buyerOf(OrderView order) {
    return new Actor.Member(order.buyerId(), "Siti Rahma", Actor.Role.BUYER, null, "id")
        .proved(Seed.FOR_EVER);
  }

  @Test
  void days_are_those_of_jakarta_and_the_last_paid_comes_first() {
    Actor.Member seller = seed.seller();
    LocalDate day = today().minusDays(3);
    OrderView before = paid(seller, 10_000);
    OrderView first = paid(seller, 10_000);
    OrderView last = paid(seller, 10_000);
    OrderView after = paid(seller, 10_000);
    paidAt(before, day.minusDays(1), LocalTime.of(23, 59, 59));
    paidAt(first, day, LocalTime.MIDNIGHT);
    paidAt(last, day, LocalTime.of(23, 59, 59));
    paidAt(after, day.plusDays(1), LocalTime.MIDNIGHT);

    assertThat(sales(TradeWish.in(new Period(day, day)))).containsExactly(last.id(), first.id());
  }

  @Test
  void what_nobody_paid_is_no_sale() {
    get(Checkout.class).place(seed.buyer(), Shopping.wish(seed.product(seed.seller(), 10_000, 5)));

    assertThat(sales(lately())).isEmpty();
    assertThat(reports.totals(operator, Side.SALES, lately()).all().orders()).isZero();
  }

  @Test
  void a_report_is_narrowed_by_shop_state_place_and_way() {
    Actor.Member here = seed.seller();
    Actor.Member there = seed.seller(Seed.BANDUNG);
    called(here, "Kopi 100% Gayo");
    called(there, "Kopi 100 Gayo");
    OrderView one = paid(here, 10_000);
    OrderView other = paid(there, 10_000);
    state(other, OrderState.SHIPPED);
    Period period = lately().period();

    assertThat(sales(new TradeWish(period, null, "", " 100% ", "", ""))).containsExactly(one.id());
    assertThat(sales(new TradeWish(period, OrderState.SHIPPED, "", "", "", "")))
        .containsExactly(other.id());
    assertThat(sales(new TradeWish(period, null, "13", "", "", ""))).containsExactly(one.id());
    assertThat(sales(new TradeWish(period, null, "", "", "", "bca"))).hasSize(2);
    assertThat(sales(new TradeWish(period, null, "", "", "", "qris"))).isEmpty();
  }

  @Test
  void purchases_are_narrowed_by_buyer_and_by_where_the_goods_go() {
    Actor.Member buyer = seed.buyer();
    OrderView order = paid(buyer, seed.product(seed.seller(), 10_000, 5));
    Period period = lately().period();
    String name = buyer.name().toLowerCase(Locale.ROOT);

    assertThat(seen(operator, Side.PURCHASES, new TradeWish(period, null, "32", "", name, "")))
        .containsExactly(order.id());
    assertThat(seen(operator, Side.PURCHASES, new TradeWish(period, null, "13", "", "", "")))
        .isEmpty();
    assertThat(seen(operator, Side.PURCHASES, new TradeWish(period, null, "", "", "Budi", "")))
        .isEmpty();
    assertThat(seen(operator, Side.SALES, new TradeWish(period, null, "", "", "Budi", "")))
        .as("sales are not looked for by buyer")
        .containsExactly(order.id());
  }

  @Test
  void an_office_sees_sales_from_its_area_and_purchases_into_it() {
    OrderView order = paid(seed.seller(), 10_000);
    Actor.Member ofWestSumatra = seed.operator("13", OperatorKind.MEMBERS);
    Actor.Member ofBandung = seed.operator(Seed.BANDUNG, OperatorKind.MEMBERS);

    assertThat(seen(ofWestSumatra, Side.SALES, lately())).containsExactly(order.id());
    assertThat(seen(ofWestSumatra, Side.PURCHASES, lately())).isEmpty();
    assertThat(seen(ofBandung, Side.SALES, lately())).isEmpty();
    assertThat(seen(ofBandung, Side.PURCHASES, lately())).containsExactly(order.id());
    assertThat(reports.totals(ofBandung, Side.SALES, lately()).all().orders()).isZero();
  }

  @Test
  void totals_are_of_all_and_of_what_was_kept() {
    Actor.Member seller = seed.seller();
    OrderView kept = paid(seller, 40_000);
    OrderView back = paid(seller, 25_000);
    state(back, OrderState.REFUNDED);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set goods_back = 15000, commission_off = 300 where id = ?",
                kept.id()));

    TradeTotals totals = reports.totals(operator, Side.SALES, lately());

    assertThat(totals.all().orders()).isEqualTo(2);
    assertThat(totals.all().pieces()).isEqualTo(2);
    assertThat(totals.all().goods()).isEqualTo(new Rupiah(65_000));
    assertThat(totals.all().commission())
        .isEqualTo(kept.commission().plus(back.commission()).minus(new Rupiah(300)));
    assertThat(totals.kept())
        .isEqualTo(
            new TradeTotals.Sum(
                1,
                1,
                new Rupiah(25_000),
                kept.shippingCost(),
                kept.commission().minus(new Rupiah(300))));
  }

  @Test
  void they_are_for_operators_who_see_to_money_or_members() {
    Actor.Member care = seed.operator("", OperatorKind.CARE, OperatorKind.SHIPPING);

    for (Actor actor : List.of(care, seed.seller(), seed.buyer(), Actor.VISITOR)) {
      assertThatThrownBy(() -> reports.page(actor, Side.SALES, lately(), null))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> reports.totals(actor, Side.SALES, lately()))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> reports.take(actor, Side.SALES, lately(), 9))
          .isInstanceOf(Refusal.class);
    }
  }
}
