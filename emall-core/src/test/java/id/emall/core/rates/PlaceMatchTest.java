package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.rates.PlaceMatch.Outcome;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceMatchTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Regency BANDUNG = regency(Regency.Kind.KOTA, "Bandung", "Jawa Barat");
  private static final Regency JAKARTA =
      regency(Regency.Kind.KOTA, "Jakarta Pusat", "Daerah Khusus Ibukota Jakarta");

  @Test
  void a_place_bears_the_regencys_name_and_kind_within_its_province() {
    assertThat(
            match(
                BANDUNG,
                place("1", "JAWA BARAT", "KAB. BANDUNG"),
                place("2", "Jawa Barat", "Kota Bandung"),
                place("3", "Jawa Barat", "Bandung Barat")))
        .isEqualTo("2");
    assertThat(match(JAKARTA, place("7", "DKI Jakarta", "Kota Administrasi Jakarta Pusat")))
        .isEqualTo("7");
  }

  @Test
  void nobody_guesses_which_of_two_of_one_name_is_meant() {
    List<RatePlace> untold = List.of(place("1", "Jawa Barat", "BANDUNG"));

    assertThat(new PlaceMatch(BANDUNG, true).among(untold)).isInstanceOf(Outcome.Ambiguous.class);
    assertThat(new PlaceMatch(BANDUNG, false).among(untold)).isInstanceOf(Outcome.Found.class);
  }

  @Test
  void a_place_of_another_province_is_not_certain() {
    assertThat(
            new PlaceMatch(BANDUNG, false).among(List.of(place("1", "Jawa Timur", "Kota Bandung"))))
        .isInstanceOf(Outcome.Ambiguous.class);
    assertThat(new PlaceMatch(BANDUNG, false).among(List.of(place("1", "Jawa Barat", "Bogor"))))
        .isInstanceOf(Outcome.Missing.class);
  }

  @Test
  void the_district_of_the_seat_stands_for_the_regency() {
    RatePlace far = new RatePlace("1", "far", "Jawa Barat", "Kota Bandung", "Cibiru");
    RatePlace seat = new RatePlace("2", "seat", "Jawa Barat", "Kota Bandung", "BANDUNG WETAN");

    assertThat(match(BANDUNG, far, seat)).isEqualTo("2");
  }

  private static String match(Regency regency, RatePlace... places) {
    return ((Outcome.Found) new PlaceMatch(regency, true).among(List.of(places))).place().id();
  }

  private static RatePlace place(String id, String province, String city) {
    return new RatePlace(id, city, province, city, "");
  }

  private static Regency regency(Regency.Kind kind, String name, String province) {
    return new Regency("00.00", new Province("00", province, WIB), kind, name, name, WIB, 0, 0);
  }
}
