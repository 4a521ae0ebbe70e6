package id.emall.core.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopHolidaysTest extends CoreTest {

  private Seed seed;
  private ShopHolidays holidays;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000090");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    holidays = get(ShopHolidays.class);
    get(ReceivingAccounts.class).run();
  }

  private Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private void order(Seed.Product product) {
    assertThat(get(Checkout.class).place(seed.buyer(), Shopping.wish(product)).state())
        .isEqualTo(InvoiceState.OPEN);
  }

  @Test
  void nothing_is_ordered_while_a_shop_is_closed_and_it_opens_again_by_itself() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    LocalDate today = holidays.today();
    holidays.close(seller, today.plusDays(1), today.plusDays(2), "Pulang kampung");

    order(product);
    clock.advance(Duration.ofDays(1));
    Refusal refusal = refused(() -> order(product));
    Refusal together =
        refused(
            () ->
                get(Checkout.class)
                    .place(
                        seed.buyer(),
                        Shopping.wish(seed.product(seed.seller(), 10_000, 5), product)));
    clock.advance(Duration.ofDays(2));
    order(product);

    assertThat(refusal.code()).isEqualTo("shop.holiday");
    assertThat(together.code()).isEqualTo("shop.holiday");
    assertThat(seed.stockOf(product.id())).isEqualTo(7);
  }

  @Test
  void buyers_read_until_when_and_why_and_a_dropped_holiday_is_over_at_once() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    LocalDate today = holidays.today();
    holidays.close(seller, today, today.plusDays(4), "Pulang kampung");

    Holiday now = holidays.now(seller.shopId()).orElseThrow();
    assertThat(now.note()).isEqualTo("Pulang kampung");
    assertThat(now.opens()).isEqualTo(today.plusDays(5));
    holidays.drop(seed.seller(), now.id());
    assertThat(holidays.now(seller.shopId())).isPresent();
    holidays.drop(seller, now.id());

    assertThat(holidays.now(seller.shopId())).isEmpty();
    order(product);
  }

  @Test
  void days_that_are_past_turned_round_too_many_or_taken_are_refused_beside_their_field() {
    Actor.Member seller = seed.seller();
    LocalDate today = holidays.today();
    holidays.close(seller, today.plusDays(10), today.plusDays(12), "");

    assertThat(refused(() -> holidays.close(seller, today.minusDays(1), today, "")).fields())
        .extracting(FieldError::field)
        .containsExactly("from");
    assertThat(refused(() -> holidays.close(seller, today, today.minusDays(1), "")).fields())
        .extracting(FieldError::field)
        .containsExactly("until");
    assertThat(
            refused(() -> holidays.close(seller, today, today.plusDays(ShopHolidays.MOST_DAYS), ""))
                .fields())
        .extracting(FieldError::code)
        .containsExactly("holiday.long");
    assertThat(refused(() -> holidays.close(seller, null, null, "x".repeat(201))).fields())
        .extracting(FieldError::field)
        .containsExactly("from", "until", "note");
    assertThat(
            refused(() -> holidays.close(seller, today.plusDays(12), today.plusDays(13), ""))
                .code())
        .isEqualTo("holiday.overlaps");
    holidays.close(seller, today.plusDays(13), today.plusDays(13), "");
    assertThat(holidays.ahead(seller)).hasSize(2);
  }

  @Test
  void a_shop_plans_no_more_holidays_than_anybody_needs() {
    Actor.Member seller = seed.seller();
    LocalDate today = holidays.today();
    for (int at = 1; at <= ShopHolidays.MOST_AHEAD; at++) {
      holidays.close(seller, today.plusDays(at), today.plusDays(at), "");
    }

    assertThat(refused(() -> holidays.close(seller, today, today, "")).code())
        .isEqualTo("holiday.too-many");
  }

  @Test
  void of_several_who_plan_the_same_days_at_once_one_does() throws Exception {
    Actor.Member seller = seed.seller();
    LocalDate day = holidays.today().plusDays(3);
    Callable<Boolean> planning =
        () -> refused(() -> holidays.close(seller, day, day.plusDays(2), "")) == null;

    int planned = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(4, planning))) {
        planned += one.get() ? 1 : 0;
      }
    }

    assertThat(planned).isEqualTo(1);
    assertThat(holidays.ahead(seller)).hasSize(1);
  }

  @Test
  void only_the_owner_closes_the_shop() {
    Actor.Member seller = seed.seller();
    LocalDate today = holidays.today();

    assertThatThrownBy(() -> holidays.close(seed.staff(seller, Right.ORDERS), today, today, ""))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> holidays.ahead(seed.buyer())).isInstanceOf(Refusal.class);
  }
}
