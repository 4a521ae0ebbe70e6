package id.emall.core.shop.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds are those of UU 20/2008, article 6, and PP 7/2021, article 35. */
class ShopScalesTest extends CoreTest {

  private ShopScales scales;
  private Seed seed;

  @BeforeAll
  void prepare() {
    scales = get(ShopScales.class);
    seed = new Seed(jdbi, clock);
  }

  private ScaleDeclaration declare(
      Actor seller, LocalDate asOf, LocalDate begun, long capital, long sales) {
    return scales.declare(seller, new ShopScales.Typed(asOf, begun, capital, sales));
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000, MICRO",
    "1000000001, SMALL",
    "5000000000, SMALL",
    "5000000001, MEDIUM",
    "10000000000, MEDIUM",
    "10000000001, LARGE"
  })
  void in_its_first_year_a_business_is_measured_by_capital(long capital, Scale expected) {
    LocalDate asOf = LocalDate.of(2024, 6, 1);

    ScaleDeclaration found =
        declare(seed.seller(), asOf, asOf.minusYears(1).plusDays(1), capital, 60_000_000_000L);

    assertThat(found.scale()).isEqualTo(expected);
    assertThat(found.measure()).isEqualTo(Measure.CAPITAL);
    assertThat(found.law()).isEqualTo("PP 7/2021");
  }

  @ParameterizedTest
  @CsvSource({
    "0, MICRO",
    "2000000000, MICRO",
    "2000000001, SMALL",
    "15000000000, SMALL",
    "15000000001, MEDIUM",
    "50000000000, MEDIUM",
    "50000000001, LARGE"
  })
  void later_it_is_measured_by_its_sales(long sales, Scale expected) {
    LocalDate asOf = LocalDate.of(2024, 6, 1);

    ScaleDeclaration found =
        declare(seed.seller(), asOf, asOf.minusYears(1), 20_000_000_000L, sales);

    assertThat(found.scale()).isEqualTo(expected);
    assertThat(found.measure()).isEqualTo(Measure.SALES);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-01, 50000000, 300000001, MICRO, UU 20/2008",
    "2021-02-01, 50000001, 300000001, SMALL, UU 20/2008",
    "2021-02-01, 10000000001, 50000000001, LARGE, UU 20/2008",
    "2021-02-02, 50000001, 300000001, MICRO, PP 7/2021"
  })
  void the_law_of_the_day_counts(
      LocalDate asOf, long capital, long sales, Scale expected, String law) {
    ScaleDeclaration found = declare(seed.seller(), asOf, LocalDate.of(2010, 1, 1), capital, sales);

    assertThat(found.scale()).isEqualTo(expected);
    assertThat(found.law()).isEqualTo(law);
  }

  @Test
  void each_wrong_field_is_named() {
    LocalDate today = scales.today();
    Actor seller = seed.seller();

    assertThatThrownBy(
            () ->
                scales.declare(
                    seller, new ShopScales.Typed(today.plusDays(1), today.plusDays(2), null, -1L)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder("asOf", "begunOn", "capital", "yearlySales"));
    assertThatThrownBy(
            () -> declare(seller, LocalDate.of(2008, 7, 3), LocalDate.of(2000, 1, 1), 1, 1))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::code)
                    .containsExactly("scale.before-laws"));
    assertThatThrownBy(() -> declare(seed.buyer(), today, today, 1, 1)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_was_declared_is_kept_and_a_correction_of_the_same_day_counts() {
    Actor.Member seller = seed.seller();
    LocalDate today = scales.today();
    LocalDate begun = today.minusYears(5);
    declare(seller, today, begun, 1, 3_000_000_000L);
    declare(seller, today, begun, 1, 300_000_000L);
    declare(seller, today.minusYears(3), begun, 1, 20_000_000_000L);

    assertThat(scales.mine(seller))
        .extracting(ScaleDeclaration::scale)
        .containsExactly(Scale.MICRO, Scale.SMALL, Scale.MEDIUM);
    assertThat(scales.shown(seller.shopId())).contains(Scale.MICRO);
  }

  @Test
  void a_size_above_medium_is_for_operators_and_not_shown_until_it_is_corrected() {
    Actor.Member seller = seed.seller();
    LocalDate today = scales.today();
    declare(seller, today, today.minusYears(5), 1, 60_000_000_000L);

    assertThat(scales.shown(seller.shopId())).isEmpty();
    assertThat(openItems(seller)).isOne();

    declare(seller, today, today.minusYears(5), 1, 6_000_000_000L);

    assertThat(openItems(seller)).isZero();
  }

  private int openItems(Actor.Member seller) {
    return number(
        """
        select count(*) from work_item
        where kind = 'shop.beyond-medium' and object_id = ? and closed_at is null
        """,
        seller.id().toString());
  }

  @Test
  void nobody_declares_without_end() {
    Actor.Member seller = seed.seller();
    LocalDate today = scales.today();
    for (int i = 0; i < 10; i++) {
      declare(seller, today, today, i, i);
    }

    assertThatThrownBy(() -> declare(seller, today, today, 1, 1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("scale.too-many"));
  }

  @Test
  void a_shop_is_asked_again_before_a_year_is_over_and_when_it_is() {
    Actor.Member seller = seed.seller();
    LocalDate declared = scales.today();
    declare(seller, declared.minusDays(1), declared.minusYears(2), 1, 1);
    declare(seller, declared, declared.minusYears(2), 1, 1);
    ScaleReminders reminders = get(ScaleReminders.class);

    daysGoTo(declared.plusYears(1).minusDays(31));
    reminders.run();
    assertThat(asked(seller)).isZero();

    daysGoTo(declared.plusYears(1).minusDays(30));
    reminders.run();
    reminders.run();
    assertThat(asked(seller)).isOne();
    assertThat(scales.shown(seller.shopId())).isPresent();

    daysGoTo(declared.plusYears(1));
    reminders.run();
    reminders.run();
    assertThat(asked(seller)).isEqualTo(2);
    assertThat(scales.shown(seller.shopId())).isEmpty();
    assertThat(
            number(
                "select count(*) from message where recipient = (select phone from member where id = ?)"
                    + " and body like '%skala usaha%'",
                seller.id()))
        .isEqualTo(2);
  }

  private void daysGoTo(LocalDate day) {
    clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(scales.today(), day)));
  }

  private long asked(Actor.Member seller) {
    return heard(ScaleDue.class).stream()
        .filter(due -> due.shopId().equals(seller.shopId()))
        .count();
  }
}
