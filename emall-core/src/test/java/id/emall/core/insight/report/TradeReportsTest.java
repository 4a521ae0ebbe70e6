package id.emall.core.insight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.TradeReports.Side;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.shipping.Shipments;
import id.emall.core.shop.scale.Scale;
import id.emall.core.shop.scale.ShopScales;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TradeReportsTest extends CoreTest {

  private Seed seed;
  private TradeReports reports;
  private OwnTrade own;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000377");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    reports = get(TradeReports.class);
    own = get(OwnTrade.class);
    operator = seed.operator("", OperatorKind.MONEY);
    get(ReceivingAccounts.class).run();
  }

  /** What other tests sold is longer ago than what is looked at. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofDays(40));
  }

  private OrderView paid(Actor.Member buyer, Seed.Product product) {
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return invoice.orders().getFirst();
  }

  private OrderView paid(Actor.Member seller, long price) {
    return paid(seed.buyer(), seed.product(seller, price, 5));
  }

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

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private TradeWish lately() {
    return TradeWish.in(new Period(today().minusDays(20), today()));
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
  void pages_follow_each_other_and_what_is_taken_has_them_all() {
    OrderView order = paid(seed.seller(), 10_000);
    copies(order, TradeReports.PAGE + 1);
    List<UUID> newestFirst =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from shop_order where shop_id = :shop order by paid_at desc")
                    .bind("shop", order.shopId())
                    .mapTo(UUID.class)
                    .list());

    Page<TradeRow> first = reports.page(operator, Side.SALES, lately(), null);
    Page<TradeRow> second = reports.page(operator, Side.SALES, lately(), first.after());
    List<UUID> taken = new ArrayList<>();
    reports
        .take(operator, Side.SALES, lately(), newestFirst.size())
        .forEach(row -> taken.add(row.id()));

    List<UUID> paged = new ArrayList<>();
    first.rows().forEach(row -> paged.add(row.id()));
    second.rows().forEach(row -> paged.add(row.id()));
    assertThat(first.rows()).hasSize(TradeReports.PAGE);
    assertThat(second.after()).isNull();
    assertThat(paged).containsExactlyElementsOf(newestFirst);
    assertThat(taken).containsExactlyElementsOf(newestFirst);
  }

  /**
   * The same order again and again, each paid a minute before the other, on invoices of its own.
   */
  private void copies(OrderView order, int many) {
    jdbi.useHandle(
        handle -> {
          String numbers = "generate_series(1, " + many + ") n";
          handle.execute(
              "insert into invoice select (jsonb_populate_record(null::invoice, to_jsonb(i) ||"
                  + " jsonb_build_object('id', md5(i.id::text || n)::uuid, 'code', i.code || n))).*"
                  + " from invoice i, "
                  + numbers
                  + " where i.id = ?",
              order.invoiceId());
          handle.execute(
              "insert into shop_order select (jsonb_populate_record(null::shop_order, to_jsonb(o) ||"
                  + " jsonb_build_object('id', md5(o.id::text || n)::uuid, 'code', o.code || n,"
                  + " 'invoice_id', md5(o.invoice_id::text || n)::uuid,"
                  + " 'paid_at', o.paid_at - n * interval '1 minute'))).*"
                  + " from shop_order o, "
                  + numbers
                  + " where o.id = ?",
              order.id());
          handle.execute(
              "insert into order_line select (jsonb_populate_record(null::order_line, to_jsonb(l) ||"
                  + " jsonb_build_object('order_id', md5(l.order_id::text || n)::uuid))).*"
                  + " from order_line l, "
                  + numbers
                  + " where l.order_id = ?",
              order.id());
        });
  }

  @Test
  void who_took_a_report_is_written_down_and_too_much_is_not_given() {
    paid(seed.seller(), 10_000);
    paid(seed.seller(), 10_000);
    Actor.Member taker = seed.operator("", OperatorKind.MEMBERS);

    reports.take(taker, Side.PURCHASES, lately(), 2);

    assertThatThrownBy(() -> reports.take(taker, Side.PURCHASES, lately(), 1))
        .hasMessageContaining("trade-report.too-much");
    assertThat(written(taker)).containsExactly("report.take PURCHASES 2");
  }

  private List<String> written(Actor.Member by) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select act || ' ' || object_id || ' ' || (after ->> 'rows') from audit_event"
                        + " where actor = :actor")
                .bind("actor", by.label())
                .mapTo(String.class)
                .list());
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

  @Test
  void buyers_and_shops_see_their_own_only() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    OrderView order = paid(buyer, seed.product(seller, 30_000, 5));
    paid(seed.seller(), 10_000);
    Period period = lately().period();

    assertThat(own.purchases(buyer, period, null).rows())
        .extracting(TradeRow::id)
        .containsExactly(order.id());
    assertThat(own.purchaseTotals(buyer, period).all().goods()).isEqualTo(new Rupiah(30_000));
    assertThat(own.sales(seller, period, null).rows())
        .extracting(TradeRow::id)
        .containsExactly(order.id());
    assertThat(own.salesTotals(seller, period).all().orders()).isEqualTo(1);
    List<UUID> taken = new ArrayList<>();
    own.takeSales(seller, period).forEach(row -> taken.add(row.id()));
    own.takePurchases(buyer, period).forEach(row -> taken.add(row.id()));
    assertThat(taken).containsExactly(order.id(), order.id());
    assertThat(own.purchases(seed.buyer(), period, null).rows()).isEmpty();
    Actor.Member packer = seed.staff(seller, Right.ORDERS);
    assertThatThrownBy(() -> own.sales(packer, period, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> own.purchases(Actor.VISITOR, period, null))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void the_way_of_a_parcel_is_told_where_it_begins_or_ends() {
    Actor.Member seller = seed.seller();
    OrderView order = paid(seller, 10_000);
    get(Shipments.class).enterResi(seller, order.id(), "JNE", "8820000000000013");
    UUID parcel =
        reports
            .page(operator, Side.SALES, lately(), null)
            .rows()
            .getFirst()
            .parcels()
            .getFirst()
            .id();
    ParcelTrails trails = get(ParcelTrails.class);

    for (String area : List.of("", "13", Seed.BANDUNG)) {
      ParcelTrail trail = trails.of(seed.operator(area, OperatorKind.MEMBERS), parcel);
      assertThat(trail.orderCode()).isEqualTo(order.code());
      assertThat(trail.number()).isEqualTo("8820000000000013");
      assertThat(trail.scans()).isEmpty();
    }
    Actor.Member elsewhere = seed.operator("11", OperatorKind.MEMBERS);
    assertThatThrownBy(() -> trails.of(elsewhere, parcel))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(() -> trails.of(seller, parcel)).isInstanceOf(Refusal.class);
  }
}
