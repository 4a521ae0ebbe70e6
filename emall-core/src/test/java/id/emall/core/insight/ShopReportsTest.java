package id.emall.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopReportsTest extends CoreTest {

  private Seed seed;
  private ShopReports reports;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000091");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    reports = get(ShopReports.class);
    get(ReceivingAccounts.class).run();
  }

  /** An order of this buyer that was paid at this hour of a day, WIB. */
  private OrderView paid(Actor.Member buyer, Seed.Product product, LocalDate day, int hour) {
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    OrderView order = invoice.orders().getFirst();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set paid_at = ? where id = ?",
                Timestamp.from(day.atTime(hour, 30).atZone(MallClock.WIB).toInstant()),
                order.id()));
    return order;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private void state(OrderView order, String state) {
    jdbi.useHandle(
        handle ->
            handle.execute("update shop_order set state = ? where id = ?", state, order.id()));
  }

  @Test
  void sales_are_told_by_day_in_western_time_with_days_without_any() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 50);
    LocalDate last = today();
    paid(seed.buyer(), product, last.minusDays(2), 0);
    paid(seed.buyer(), product, last.minusDays(2), 23);
    paid(seed.buyer(), product, last, 5);
    paid(seed.buyer(), product, last.minusDays(3), 23);
    state(paid(seed.buyer(), product, last, 6), "REFUNDED");
    state(paid(seed.buyer(), product, last, 6), "CANCELLED");
    paid(seed.buyer(), seed.product(seed.seller(), 90_000, 5), last, 7);

    ShopReport report = reports.of(seller, new Period(last.minusDays(2), last));

    assertThat(report.spans())
        .extracting(ShopReport.Span::day, ShopReport.Span::orders, ShopReport.Span::goods)
        .containsExactly(
            tuple(last.minusDays(2), 2, 40_000L),
            tuple(last.minusDays(1), 0, 0L),
            tuple(last, 1, 20_000L));
    assertThat(report.orders()).isEqualTo(3);
  }

  @Test
  void a_long_period_is_told_by_month_and_holds_what_was_paid_in_it_alone() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 50);
    LocalDate from = LocalDate.of(2026, 1, 15);
    paid(seed.buyer(), product, LocalDate.of(2026, 1, 14), 12);
    paid(seed.buyer(), product, LocalDate.of(2026, 1, 15), 12);
    paid(seed.buyer(), product, LocalDate.of(2026, 4, 2), 12);
    paid(seed.buyer(), product, LocalDate.of(2026, 4, 3), 12);

    ShopReport report = reports.of(seller, new Period(from, LocalDate.of(2026, 4, 2)));

    assertThat(report.period().byMonth()).isTrue();
    assertThat(report.spans())
        .extracting(ShopReport.Span::day, ShopReport.Span::orders)
        .containsExactly(
            tuple(LocalDate.of(2026, 1, 1), 1),
            tuple(LocalDate.of(2026, 2, 1), 0),
            tuple(LocalDate.of(2026, 3, 1), 0),
            tuple(LocalDate.of(2026, 4, 1), 1));
  }

  @Test
  void products_stand_by_their_amount_and_times_are_means_of_what_was_sent() {
    Actor.Member seller = seed.seller();
    Seed.Product cheap = seed.product(seller, 10_000, 50);
    Seed.Product dear = seed.product(seller, 90_000, 50);
    LocalDate day = today();
    paid(seed.buyer(), cheap, day, 1);
    OrderView first = paid(seed.buyer(), cheap, day, 1);
    OrderView second = paid(seed.buyer(), dear, day, 1);
    sent(first, Duration.ofHours(4), Duration.ofHours(20), Duration.ofHours(9));
    sent(second, Duration.ofHours(8), Duration.ofHours(40), Duration.ofHours(6));

    ShopReport report = reports.of(seller, new Period(day, day));

    assertThat(report.products())
        .extracting(ShopReport.Product::pieces, ShopReport.Product::amount)
        .containsExactly(tuple(1L, 90_000L), tuple(2L, 20_000L));
    assertThat(report.times())
        .isEqualTo(new ShopReport.Times(Duration.ofHours(6), Duration.ofHours(30), 2, 1));
    assertThat(report.couriers())
        .singleElement()
        .returns("JNE", ShopReport.Courier::courier)
        .returns(3, ShopReport.Courier::orders)
        .returns(Duration.ofHours(30), ShopReport.Courier::delivery);
  }

  /** All times are counted from the payment, but delivery from the resi. */
  private void sent(OrderView order, Duration sending, Duration delivery, Duration promised) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update shop_order set state = 'DELIVERED', shipped_at = paid_at + ?::interval,
                  delivered_at = paid_at + ?::interval + ?::interval, ship_by = paid_at + ?::interval
                where id = ?
                """,
                sending.toString(),
                sending.toString(),
                delivery.toString(),
                promised.toString(),
                order.id()));
  }

  @Test
  void customers_are_names_counts_and_sums_of_the_shops_own_orders() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 50);
    Actor.Member regular = seed.buyer();
    LocalDate day = today();
    paid(seed.buyer(), product, day, 1);
    paid(regular, product, day, 2);
    paid(regular, product, day, 3);
    paid(regular, seed.product(seed.seller(), 90_000, 5), day, 4);

    assertThat(reports.customers(seller, new Period(day, day)))
        .extracting(ShopReports.Customer::orders, ShopReports.Customer::goods)
        .containsExactly(tuple(2, 40_000L), tuple(1, 20_000L));
  }

  @Test
  void reports_are_for_who_sees_to_money_and_customers_for_who_sees_to_orders() {
    Actor.Member seller = seed.seller();
    Period period = Period.asked(null, null, today());

    assertThat(reports.of(seed.staff(seller, Right.MONEY), period).orders()).isZero();
    assertThat(reports.customers(seed.staff(seller, Right.ORDERS), period)).isEmpty();
    assertThatThrownBy(() -> reports.of(seed.staff(seller, Right.ORDERS), period))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> reports.customers(seed.staff(seller, Right.MONEY), period))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> reports.of(seed.buyer(), period)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_period_is_mended_when_it_is_missing_turned_round_or_too_long() {
    LocalDate day = LocalDate.of(2026, 11, 22);

    assertThat(Period.asked(null, null, day)).isEqualTo(new Period(day.minusDays(29), day));
    assertThat(Period.asked(day, day.minusDays(3), day))
        .isEqualTo(new Period(day.minusDays(3), day));
    assertThat(Period.asked(day.minusYears(9), day, day))
        .isEqualTo(new Period(day.minusDays(365), day));
    assertThatThrownBy(() -> new Period(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
