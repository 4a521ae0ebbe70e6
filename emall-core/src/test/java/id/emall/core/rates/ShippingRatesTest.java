package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.testing.CoreTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingRatesTest extends CoreTest {

  private static final String PAYAKUMBUH = "13.76";
  private static final String CENTRAL_JAKARTA = "31.71";
  private static final String JAYAPURA = "91.71";

  @Override
  protected String[] settings() {
    return new String[] {"emall.courier.jne.adapter=fake"};
  }

  @Test
  void services_that_go_this_way_are_quoted_cheapest_first() {
    List<ShippingOffer> quotes = quote(PAYAKUMBUH, CENTRAL_JAKARTA, 1000);

    assertThat(quotes)
        .extracting(ShippingOffer::service)
        .containsExactly(Service.ECONOMY, Service.REGULAR, Service.NEXT_DAY);
    assertThat(quotes)
        .extracting(ShippingOffer::price)
        .isSorted()
        .containsExactly(24_000L, 29_000L, 48_000L);
    assertThat(quotes).extracting(ShippingOffer::serviceCode).containsExactly("OKE", "REG", "YES");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1000, 1", "1300, 1", "1301, 2", "2300, 2", "2301, 3", "10000, 10"})
  void jne_forgives_300_grams_of_a_begun_kilogram(int weightGrams, int chargedKg) {
    assertThat(regular(PAYAKUMBUH, CENTRAL_JAKARTA, weightGrams).price())
        .isEqualTo(29_000L * chargedKg);
  }

  @Test
  void both_ways_cost_the_same_and_within_one_city_it_is_cheapest() {
    assertThat(regular(PAYAKUMBUH, CENTRAL_JAKARTA, 1000))
        .isEqualTo(regular(CENTRAL_JAKARTA, PAYAKUMBUH, 1000));
    assertThat(regular(PAYAKUMBUH, PAYAKUMBUH, 1000).price())
        .isLessThan(regular(PAYAKUMBUH, "13.71", 1000).price());
  }

  @Test
  void nobody_promises_the_next_day_to_papua() {
    assertThat(quote(CENTRAL_JAKARTA, JAYAPURA, 1000))
        .extracting(ShippingOffer::service)
        .containsExactly(Service.REGULAR);
  }

  @Test
  void every_regency_can_be_reached_from_every_zone() {
    List<String> onePerZone =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                    select min(code) from regency join tariff_zone using (province_code)
                    group by zone
                    """)
                    .mapTo(String.class)
                    .list());

    assertThat(onePerZone).hasSize(7);
    for (String origin : onePerZone) {
      for (String destination : onePerZone) {
        assertThat(regular(origin, destination, 1000).price())
            .as("%s to %s", origin, destination)
            .isPositive();
      }
    }
  }

  @Test
  void every_province_lies_in_a_zone() {
    assertThat(
            jdbi.<Integer, RuntimeException>withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select count(*) from province
                            where code not in (select province_code from tariff_zone)
                            """)
                        .mapTo(Integer.class)
                        .one()))
        .isZero();
  }

  @Test
  void an_unknown_regency_has_no_quotes_and_a_weight_is_above_nothing() {
    assertThat(quote(PAYAKUMBUH, "99.99", 1000)).isEmpty();
    assertThatThrownBy(() -> quote(PAYAKUMBUH, CENTRAL_JAKARTA, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ShippingOffer regular(String origin, String destination, int weightGrams) {
    return quote(origin, destination, weightGrams).stream()
        .filter(quote -> quote.service() == Service.REGULAR)
        .findFirst()
        .orElseThrow();
  }

  private List<ShippingOffer> quote(String origin, String destination, int weightGrams) {
    return get(ShippingRates.class).known(new Consignment(origin, destination, weightGrams, 0));
  }
}
