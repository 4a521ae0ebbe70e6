package id.emall.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.CoreTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
}
