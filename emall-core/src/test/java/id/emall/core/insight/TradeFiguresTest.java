package id.emall.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.shop.scale.Scale;
import id.emall.core.shop.scale.ShopScales;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TradeFiguresTest extends CoreTest {

  private static final Trade.Times NEVER = new Trade.Times(0, null, null);

  private Seed seed;
  private TradeFigures figures;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000188");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    figures = get(TradeFigures.class);
    get(ReceivingAccounts.class).run();
  }

  /** What other tests sold is longer ago than what is looked at. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofDays(TradeFigures.DAYS + 1L));
  }

  private UUID paid(Actor.Member seller, long price, Duration thoughtOver) {
    InvoiceView invoice =
        get(Checkout.class).place(seed.buyer(), Shopping.wish(seed.product(seller, price, 5)));
    clock.advance(thoughtOver);
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return invoice.orders().getFirst().id();
  }

  private Trade seen(String area) {
    clock.advance(Duration.ofMinutes(2));
    return figures.of(seed.operator("", OperatorKind.CARE), area);
  }

  @Test
  void goods_count_on_the_day_they_were_paid_and_without_shipping() {
    paid(seed.seller(), 40_000, Duration.ofMinutes(5));
    clock.advance(Duration.ofDays(2));
    LocalDate day = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    paid(seed.seller(), 25_000, Duration.ofMinutes(5));
    paid(seed.seller(), 35_000, Duration.ofMinutes(5));

    Trade trade = seen("");

    assertThat(trade.days()).hasSize(30);
    assertThat(trade.orders()).isEqualTo(3);
    assertThat(trade.turnover()).isEqualTo(new Rupiah(100_000));
    assertThat(trade.days()).contains(new Trade.Day(day, 2, new Rupiah(60_000)));
  }

  @Test
  void what_was_given_back_is_no_trade() {
    UUID order = paid(seed.seller(), 40_000, Duration.ofMinutes(5));
    jdbi.useHandle(
        handle -> handle.execute("update shop_order set state = 'REFUNDED' where id = ?", order));

    assertThat(seen("").orders()).isZero();
  }

  @Test
  void times_are_told_by_their_middle_and_by_nineteen_of_twenty() {
    Actor.Member seller = seed.seller();
    paid(seller, 40_000, Duration.ofMinutes(10));
    paid(seller, 40_000, Duration.ofMinutes(20));
    UUID order = paid(seller, 40_000, Duration.ofMinutes(60));
    clock.advance(Duration.ofHours(6));
    get(Orders.class).shipped(SYSTEM, order);
    clock.advance(Duration.ofHours(30));
    get(Orders.class).delivered(SYSTEM, order, clock.instant());

    Trade trade = seen("");

    assertThat(trade.paying().count()).isEqualTo(3);
    assertThat(trade.paying().median()).isEqualTo(Duration.ofMinutes(20));
    assertThat(trade.paying().p95()).isEqualTo(Duration.ofMinutes(56));
    assertThat(trade.packing().median()).isEqualTo(Duration.ofHours(6));
    assertThat(trade.travelling())
        .isEqualTo(new Trade.Times(1, Duration.ofHours(30), Duration.ofHours(30)));
  }

  @Test
  void an_office_sees_its_own_area_whatever_it_asks_for() {
    paid(seed.seller(Seed.BANDUNG), 40_000, Duration.ofMinutes(5));
    clock.advance(Duration.ofMinutes(2));
    Actor.Member ofPayakumbuh = seed.operator(Seed.PAYAKUMBUH, OperatorKind.MEMBERS);
    Actor.Member ofWestJava = seed.operator("32", OperatorKind.MEMBERS);

    for (String asked : new String[] {"", "32", Seed.BANDUNG, "nonsense"}) {
      assertThat(figures.of(ofPayakumbuh, asked).orders()).as(asked).isZero();
      assertThat(figures.of(ofWestJava, asked).orders()).as(asked).isEqualTo(1);
    }
    assertThat(figures.of(ofPayakumbuh, "").paying()).isEqualTo(NEVER);
  }

  @Test
  void sellers_stand_by_place_and_by_what_they_declared_last() {
    Actor.Member seller = seed.seller("51.71");
    seed.seller("51.71");
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    get(ShopScales.class)
        .declare(
            seller, new ShopScales.Typed(today, today.minusYears(3), 40_000_000L, 3_000_000_000L));
    get(ShopScales.class)
        .declare(
            seller, new ShopScales.Typed(today, today.minusYears(3), 40_000_000L, 90_000_000L));

    assertThat(seen("51").sellers())
        .containsExactlyInAnyOrder(
            new Trade.Sellers("51.71", Scale.MICRO, 1), new Trade.Sellers("51.71", null, 1));
  }

  @Test
  void figures_are_kept_for_a_minute_and_say_of_when_they_are() {
    Actor.Member operator = seed.operator();
    Trade first = figures.of(operator, "");
    paid(seed.seller(), 40_000, Duration.ofSeconds(30));

    assertThat(figures.of(operator, "")).isSameAs(first);
    clock.advance(Duration.ofSeconds(30));
    Trade next = figures.of(operator, "");
    assertThat(next.orders()).isEqualTo(1);
    assertThat(next.computedAt()).isEqualTo(clock.instant());
  }

  @Test
  void they_are_for_operators_only() {
    assertThatThrownBy(() -> figures.of(seed.seller(), "")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> figures.of(Actor.VISITOR, "")).isInstanceOf(Refusal.class);
  }
}
