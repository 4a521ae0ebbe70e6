package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.CoreTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Couriers' ways to weigh, as the database has them. */
class WeighingTest extends CoreTest {

  private static final String RULE =
      """
      select divisor, tolerance_grams, minimum_kg from courier_weighing
      where courier in (:courier, '*') and service in (:service, '*')
      order by courier = '*', service = '*' limit 1
      """;

  @ParameterizedTest
  @CsvSource({
    // JNE: 0-1.30 is one kilogram, 1.31-2.30 two.
    "JNE, REGULAR, 1, 1",
    "JNE, REGULAR, 1300, 1",
    "JNE, REGULAR, 1310, 2",
    "JNE, REGULAR, 2300, 2",
    "JNE, REGULAR, 2310, 3",
    // TIKI: a fraction of 0.3 is rounded up.
    "TIKI, REGULAR, 1290, 1",
    "TIKI, REGULAR, 1300, 2",
    // RPX, and whoever says nothing of it, always up.
    "RPX, REGULAR, 1001, 2",
    "POS, REGULAR, 1001, 2",
    "WAHANA, REGULAR, 1000, 1",
    // By truck JNE begins with ten kilograms.
    "JNE, TRUCK, 2000, 10",
    "JNE, TRUCK, 11300, 11",
  })
  void each_courier_rounds_in_its_own_way(
      String courier, String service, long weightGrams, long chargedKg) {
    assertThat(rule(courier, service).chargedKg(weightGrams, 0)).isEqualTo(chargedKg);
  }

  @ParameterizedTest
  @CsvSource({
    // A box of 40 x 30 x 20 cm is 4 kg in the air, 6 kg on a truck, 4.8 kg across borders.
    "JNE, REGULAR, 24000, 4",
    "TIKI, NEXT_DAY, 24000, 4",
    "POS, REGULAR, 24000, 4",
    "RPX, REGULAR, 24000, 4",
    "PCP, TRUCK, 24000, 6",
    "FEDEX, INTERNATIONAL, 24000, 5",
    "DHL, INTERNATIONAL, 24000, 5",
    // 60 x 50 x 40 cm: 20 kg and 30 kg.
    "JNE, REGULAR, 120000, 20",
    "JNE, TRUCK, 120000, 30",
  })
  void a_large_light_parcel_is_charged_by_its_volume(
      String courier, String service, long volumeCm3, long chargedKg) {
    assertThat(rule(courier, service).chargedKg(1000, volumeCm3)).isEqualTo(chargedKg);
    assertThat(rule(courier, service).chargedKg(50_000, volumeCm3)).isEqualTo(50);
  }

  private Weighing rule(String courier, String service) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RULE)
                .bind("courier", courier)
                .bind("service", service)
                .mapTo(Weighing.class)
                .one());
  }
}
