package id.emall.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.emall.core.testing.CoreTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest extends CoreTest {

  private List<Regency> all() {
    return get(Regions.class).provinces().stream()
        .flatMap(province -> get(Regions.class).regenciesOf(province.code()).stream())
        .toList();
  }

  @Test
  void the_list_is_complete() {
    assertThat(get(Regions.class).provinces()).hasSize(38);
    assertThat(all()).hasSize(514);
    assertThat(all().stream().collect(Collectors.groupingBy(Regency::kind, Collectors.counting())))
        .containsEntry(Regency.Kind.KABUPATEN, 416L)
        .containsEntry(Regency.Kind.KOTA, 98L);
  }

  @Test
  void each_regency_stands_in_its_province_and_has_no_twin() {
    assertThat(all())
        .allSatisfy(
            regency -> assertThat(regency.code()).startsWith(regency.province().code() + "."));
    assertThat(all().stream().map(Regency::label)).doesNotHaveDuplicates();
  }

  @Test
  void each_seat_lies_in_indonesia_and_in_a_time_zone_that_fits() {
    assertThat(all())
        .allSatisfy(
            regency -> {
              assertThat(regency.latitude()).as(regency.label()).isBetween(-11.1, 6.1);
              assertThat(regency.longitude()).as(regency.label()).isBetween(95.0, 141.1);
              assertThat(regency.timeZone().getId())
                  .isIn("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
            });
  }

  @Test
  void a_code_is_found_with_its_province_and_an_unknown_one_is_not() {
    Regency payakumbuh = get(Regions.class).find("13.76").orElseThrow();

    assertThat(payakumbuh.label()).isEqualTo("Kota Payakumbuh");
    assertThat(payakumbuh.province().name()).isEqualTo("Sumatera Barat");
    assertThat(get(Regions.class).find("99.99")).isEmpty();
    assertThat(get(Regions.class).find(null)).isEmpty();
    assertThat(get(Regions.class).regenciesOf("99")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bandung, Bandung, -6.9, 107.6",
    "SORTING CENTER KOTA BANDUNG 40000, Bandung, -6.9, 107.6",
    "'YOGYAKARTA , PUSAT', Yogyakarta, -7.8, 110.4",
    "Jogja, Yogyakarta, -7.8, 110.4",
    "JAKARTA, Jakarta, -6.2, 106.8",
    "HUB JAKARTA SELATAN, Jakarta Selatan, -6.3, 106.8",
    "PADANG PANJANG, Padang Panjang, -0.5, 100.4",
    "DC PADANG, Padang, -0.9, 100.4",
    "JAYAPURA, Jayapura, -2.5, 140.6",
    "BATU, Batu, -7.9, 112.5",
    "MANIFESTED AT LUBUKLINGGAU, Lubuk Linggau, -3.3, 102.9",
  })
  void the_city_that_words_name_is_found(String words, String name, double south, double east) {
    Spot spot = get(Regions.class).named(words).orElseThrow();

    assertThat(spot.name()).isEqualTo(name);
    assertThat(spot.latitude()).isCloseTo(south, within(0.3));
    assertThat(spot.longitude()).isCloseTo(east, within(0.3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ACEH", "BANJAR", "BATU AMPAR", "LOUISVILLE HUB", "", "12345", "SUMATERA BARAT"})
  void words_that_name_no_city_or_several_far_apart_are_not_guessed_at(String words) {
    assertThat(get(Regions.class).named(words)).isEmpty();
    assertThat(get(Regions.class).named(null)).isEmpty();
  }
}
