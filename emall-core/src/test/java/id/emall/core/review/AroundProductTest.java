package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.shop.ShopHolidays;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AroundProductTest extends Purchases {

  private AroundProduct.Around around(Seed.Product product) {
    String slug =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select slug from product where id = :id")
                    .bind("id", product.id())
                    .mapTo(String.class)
                    .one());
    return get(AroundProduct.class).of(Actor.VISITOR, slug);
  }

  private void assertNothingAround(Seed.Product product) {
    AroundProduct.Around around = around(product);
    assertThat(around).isEqualTo(new AroundProduct.Around(around.product(), null, null, false, 0));
    assertThat(around.product().id()).isEqualTo(product.id());
  }

  @Test
  void nothing_is_told_of_what_nobody_spoke_of() {
    Seed.Product product = seed.product(seed.seller(), 20_000, 9);

    assertNothingAround(product);
  }

  @Test
  void a_review_and_questions_of_this_product_are_told() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    Seed.Product other = seed.product(seller, 20_000, 9);
    review(delivered(seed.buyer(), seller, product), 5, GOOD);
    get(Questions.class).ask(seed.buyer(), product.id(), "Tahan berapa lama di suhu ruang?");
    get(Questions.class).ask(seed.buyer(), product.id(), "Ada kemasan besar?");

    assertThat(around(product).reviewed()).isTrue();
    assertThat(around(product).questions()).isEqualTo(2);
    assertNothingAround(other);
  }

  @Test
  void the_shop_s_figures_and_the_holiday_of_today_are_told() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    get(ShopFigures.class).run();
    ShopHolidays holidays = get(ShopHolidays.class);
    LocalDate today = holidays.today();
    holidays.close(seller, today.plusDays(1), today.plusDays(2), "Pulang kampung");

    assertThat(around(product).holiday()).isNull();
    assertThat(around(product).figures())
        .isEqualTo(new ShopFigures.Figures(seller.shopId(), 0, 0, 0, 0, null));
    clock.advance(Duration.ofDays(1));
    assertThat(around(product).holiday()).isEqualTo(holidays.now(seller.shopId()).orElseThrow());
  }
}
