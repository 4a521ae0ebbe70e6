package id.emall.core.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.catalogue.PromotedShops;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import id.emall.core.shop.ShopHolidays;
import id.emall.core.shop.ShopStanding;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PromotionDeskTest extends CoreTest {

  private Seed seed;
  private PromotionDesk desk;
  private Actor.Member laras;

  @BeforeEach
  void seed() {
    seed = new Seed(jdbi, clock);
    desk = get(PromotionDesk.class);
    laras = seed.operator();
  }

  /** What one test chose is nothing to the next. */
  @AfterEach
  void end() {
    desk.list(laras).forEach(one -> desk.drop(laras, one.id()));
  }

  private String slug(Actor.Member seller) {
    return get(Shops.class).find(seller.shopId()).orElseThrow().slug();
  }

  private void choose(Actor.Member seller, int fromNow, int days, int place) {
    LocalDate from = desk.today().plusDays(fromNow);
    desk.add(
        laras,
        new PromotionDesk.Wish("/toko/" + slug(seller), from, from.plusDays(days - 1), place));
  }

  private List<String> shown() {
    return get(PromotedShops.class).now(6).stream().map(ShopView::slug).toList();
  }

  private static Refusal refusal(ThrowingCallable wish) {
    return catchThrowableOfType(Refusal.class, wish);
  }

  @Test
  void chosen_shops_stand_on_the_front_page_in_their_order_while_their_days_last() {
    Actor.Member first = seed.seller();
    Actor.Member second = seed.seller();
    Actor.Member later = seed.seller();
    choose(second, 0, 2, 2);
    choose(first, 0, 1, 1);
    choose(later, 1, 1, 1);

    assertThat(shown()).containsExactly(slug(first), slug(second));
    clock.advance(Duration.ofDays(1));
    assertThat(shown()).containsExactly(slug(later), slug(second));
    clock.advance(Duration.ofDays(1));
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_shop_that_is_stopped_or_on_holiday_drops_out_by_itself_and_comes_back() {
    Actor.Member stopped = seed.seller();
    Actor.Member away = seed.seller();
    choose(stopped, 0, 9, 1);
    choose(away, 0, 9, 2);
    LocalDate today = desk.today();

    get(ShopHolidays.class).close(away, today, today, "");
    get(ShopStanding.class).suspend(laras, stopped.shopId(), "Menjual barang tiruan.");

    assertThat(shown()).isEmpty();
    assertThat(desk.list(laras)).noneMatch(one -> one.shown(today));
    clock.advance(Duration.ofDays(1));
    assertThat(shown()).containsExactly(slug(away));
    get(ShopStanding.class).reinstate(laras, stopped.shopId(), "Barangnya sudah diganti.");
    assertThat(shown()).containsExactly(slug(stopped), slug(away));
  }

  @Test
  void every_wrong_field_has_a_message_of_its_own() {
    LocalDate today = desk.today();

    assertThat(
            refusal(
                    () ->
                        desk.add(
                            laras,
                            new PromotionDesk.Wish(
                                "/toko/tidak-ada", today.minusDays(1), today.minusDays(2), 0)))
                .fields())
        .extracting(error -> error.field() + ":" + error.code())
        .containsExactlyInAnyOrder(
            "shop:promotion.shop",
            "from:holiday.past",
            "until:holiday.backwards",
            "place:out-of-range");
  }

  @Test
  void a_shop_is_chosen_once_for_a_day() {
    Actor.Member seller = seed.seller();
    choose(seller, 2, 5, 1);

    assertThat(refusal(() -> choose(seller, 6, 5, 1)).code()).isEqualTo("promotion.twice");
    choose(seller, 7, 5, 1);
    assertThat(desk.list(laras)).hasSize(2);
  }

  @Test
  void only_operators_of_the_shelves_choose() {
    choose(seed.seller(), 0, 5, 1);
    UUID chosen = desk.list(laras).getFirst().id();
    LocalDate today = desk.today();
    var wish = new PromotionDesk.Wish(slug(seed.seller()), today, today, 1);

    for (Actor.Member other : List.of(seed.buyer(), seed.operator("", OperatorKind.MONEY))) {
      assertThat(refusal(() -> desk.list(other)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(refusal(() -> desk.add(other, wish)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(refusal(() -> desk.drop(other, chosen)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
    desk.add(seed.operator("", OperatorKind.CATALOGUE), wish);
    assertThat(desk.list(laras)).hasSize(2);
  }

  @Test
  void each_choice_and_its_end_are_audited() {
    Actor.Member seller = seed.seller();
    choose(seller, 0, 5, 1);
    desk.drop(laras, desk.list(laras).getFirst().id());

    List<String> acts =
        jdbi.withHandle(
            handle ->
                handle
                    .select(
                        "select act from audit_event where object_id = ? order by at, id",
                        seller.shopId().toString())
                    .mapTo(String.class)
                    .list());
    assertThat(acts).containsExactly("shop.promote", "shop.promote-end");
  }
}
