package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.common.Actor;
import id.emall.core.rates.PlaceDesk.State;
import id.emall.core.region.DistrictImport;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeRates;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service that knows Coblong, and Cidadap only of another city. */
class DistrictRatesTest extends CoreTest {

  private static final String COBLONG = "32.73.02";
  private static final String CIDADAP = "32.73.08";

  private final List<String> searched = new CopyOnWriteArrayList<>();
  private Actor operator;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.tiki.adapter=fake",
      "emall.courier.tiki.id=TIKI",
      "emall.courier.pos.adapter=fake",
      "emall.courier.pos.id=POS",
      "emall.rate.fine.adapter=fake",
      "emall.quote.calls-per-minute=1000",
    };
  }

  @BeforeAll
  void districts() {
    operator = new Seed(jdbi, clock).operator();
    bringDistricts(
        "32.73.02,32.73,Coblong\n32.73.08,32.73,Cidadap\n32.73.07,32.73,Sukajadi\n13.76.01,13.76,Barat\n");
    FakeRates.places(
        "fine",
        words -> {
          searched.add(words);
          return switch (words) {
            case "Coblong Bandung" ->
                List.of(
                    place("70", "Kota Bandung", "CIKAPUNDUNG"),
                    place("71", "Kabupaten Bandung", "COBLONG"),
                    place("72", "Kota Bandung", "COBLONG"));
            case "Sukajadi Bandung" -> List.of(place("60", "BANDUNG", "SUKAJADI"));
            case "Cidadap" -> List.of(place("80", "Kabupaten Sukabumi", "CIDADAP"));
            case "Bandung" -> List.of(place("10", "Kota Bandung", "BANDUNG WETAN"));
            case "Payakumbuh" -> List.of(new RatePlace("20", words, "", words, ""));
            default -> List.of();
          };
        });
    FakeRates.quotes(
        "fine",
        query ->
            List.of(
                new RateQuote(
                    new CourierId("TIKI"),
                    "REG",
                    Service.REGULAR,
                    1000L * Long.parseLong(query.destination()),
                    2,
                    3)));
  }

  @Test
  void a_district_is_asked_about_by_its_own_place_and_prices_do_not_mix() {
    assertThat(tiki(COBLONG)).isEqualTo(72_000);
    assertThat(tiki("32.73")).isEqualTo(10_000);
    assertThat(tiki(COBLONG)).isEqualTo(72_000);

    assertThat(searched).containsOnlyOnce("Coblong Bandung").doesNotContain("Coblong");
    assertThat(number("select count(*) from rate_answer where destination = '32.73.02'"))
        .isEqualTo(1);
  }

  @Test
  void where_a_district_is_not_certain_its_regency_stands_for_it_until_an_operator_chooses() {
    assertThat(tiki(CIDADAP)).isEqualTo(10_000);
    assertThat(searched).contains("Cidadap Bandung", "Cidadap");
    assertThat(number("select count(*) from work_item where closed_at is null")).isZero();
    assertThat(get(PlaceDesk.class).list(operator))
        .filteredOn(place -> place.areaCode().equals(CIDADAP))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.state()).isEqualTo(State.MISSING);
              assertThat(place.area()).isEqualTo("Kec. Cidadap, Kota Bandung, Jawa Barat");
              assertThat(place.candidates()).hasSize(1);
            });

    get(PlaceDesk.class).choose(operator, "fine", CIDADAP, "88");
    assertThat(tiki(CIDADAP)).isEqualTo(88_000);

    bringDistricts("32.73.02,32.73,Coblong\n32.73.08,32.73,Cidadap Baru\n");
    assertThat(tiki(CIDADAP)).as("what an operator chose stays").isEqualTo(88_000);
    assertThatThrownBy(() -> get(PlaceDesk.class).choose(operator, "fine", "32.73.99", "1"))
        .hasMessageContaining("NOT_FOUND");
  }

  @Test
  void a_place_that_may_be_the_twin_regencys_is_certain_once_that_ones_districts_are_known() {
    assertThat(tiki("32.73.07", 1000)).isEqualTo(10_000);

    bringDistricts("32.04.05,32.04,Cileunyi\n");

    assertThat(tiki("32.73.07", 2000)).isEqualTo(60_000);
  }

  @Test
  void a_new_place_of_a_regency_counts_for_its_uncertain_districts_at_once() {
    assertThat(tiki("13.76.01")).isEqualTo(20_000);

    get(PlaceDesk.class).choose(operator, "fine", "13.76", "21");

    assertThat(tiki("13.76.01")).isEqualTo(21_000);
  }

  @Test
  void in_the_table_a_district_goes_before_its_regency() {
    get(Tariffs.class)
        .bring(
            operator,
            "tarif.csv",
            stream(
                """
                courier,service,service_code,origin,destination,price_per_kg,minimum_kg,days_from,days_to
                POS,REGULAR,Pos Reguler,SUMATERA,JAWA,10000,1,2,4
                POS,REGULAR,Pos Reguler,SUMATERA,32,11000,1,2,4
                POS,REGULAR,Pos Reguler,SUMATERA,32.73,12000,1,2,4
                POS,REGULAR,Pos Reguler,SUMATERA,32.73.02,13000,1,2,4
                POS,REGULAR,Pos Reguler,13.76.01,32.73.02,14000,1,2,4
                POS,REGULAR,Pos Reguler,LOCAL,LOCAL,5000,1,1,1
                POS,REGULAR,Pos Reguler,32.73,32.73.08,6000,1,1,1
                """));

    assertThat(pos("13.71", "32.04")).isEqualTo(11_000);
    assertThat(pos("13.71", CIDADAP)).isEqualTo(12_000);
    assertThat(pos("13.76.01", "32.73")).isEqualTo(12_000);
    assertThat(pos("13.71", COBLONG)).isEqualTo(13_000);
    assertThat(pos("13.76.01", COBLONG)).isEqualTo(14_000);
    assertThat(pos(CIDADAP, COBLONG)).as("within one city").isEqualTo(5_000);
    assertThat(pos(COBLONG, CIDADAP)).isEqualTo(6_000);
  }

  private long tiki(String destination) {
    return tiki(destination, 1000);
  }

  private long tiki(String destination, long weightGrams) {
    return price(
        get(ShippingRates.class)
            .ask(List.of(new Consignment("13.76", destination, weightGrams, 0)))
            .getFirst(),
        "TIKI");
  }

  private long pos(String origin, String destination) {
    return price(
        get(ShippingRates.class).known(new Consignment(origin, destination, 1000, 0)), "POS");
  }

  private static long price(List<ShippingOffer> offers, String courier) {
    return offers.stream()
        .filter(offer -> offer.courier().value().equals(courier))
        .findFirst()
        .orElseThrow()
        .price();
  }

  private static RatePlace place(String id, String city, String district) {
    return new RatePlace(id, district + ", " + city, "Jawa Barat", city, district);
  }

  private void bringDistricts(String rows) {
    get(DistrictImport.class)
        .bring(operator, "kecamatan.csv", stream("code,regency_code,name\n" + rows));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
