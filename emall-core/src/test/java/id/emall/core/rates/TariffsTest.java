package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.SentTable;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TariffsTest extends CoreTest {

  private static final String HEADING =
      "courier,service,service_code,origin,destination,price_per_kg,minimum_kg,days_from,days_to\n";

  private Actor operator;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.courier.tiki.adapter=fake",
      "emall.courier.tiki.id=TIKI",
      "emall.courier.pos.adapter=fake",
      "emall.courier.pos.id=POS",
      "emall.courier.wahana.adapter=fake",
      "emall.courier.wahana.id=WAHANA",
      "emall.courier.pcp.adapter=fake",
      "emall.courier.pcp.id=PCP",
    };
  }

  @BeforeAll
  void operator() {
    operator = new Seed(jdbi, clock).operator();
  }

  @Test
  void a_file_replaces_what_stood_for_the_couriers_it_names() {
    int jne = number("select count(*) from tariff where courier = 'JNE'");

    bring("WAHANA,REGULAR,Normal,JAWA,JAWA,11000,1,2,4\n");
    Tariffs.Brought again = bring("wahana,regular,Normal,SUMATERA,JAWA,22000,2,3,6\r\n");

    assertThat(again).isEqualTo(new Tariffs.Brought(1, List.of("WAHANA"), 1));
    assertThat(number("select count(*) from tariff where courier = 'JNE'")).isEqualTo(jne);
    assertThat(offers("13.76", "31.71"))
        .filteredOn(offer -> offer.courier().value().equals("WAHANA"))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.price()).as("two kilograms at least").isEqualTo(44_000);
              assertThat(offer.quotedAt()).isEqualTo(clock.instant());
            });
    assertThat(get(Tariffs.class).uploads(operator).getFirst().replaced()).isEqualTo(1);
    assertThat(number("select count(*) from audit_event where act = 'tariff.bring'")).isPositive();
  }

  @Test
  void a_regencys_own_price_goes_before_its_provinces_and_that_before_its_zones() {
    bring(
        """
        POS,REGULAR,Pos Reguler,JAWA,SUMATERA,10000,1,2,4
        POS,REGULAR,Pos Reguler,JAWA,13,11000,1,2,4
        POS,REGULAR,Pos Reguler,JAWA,13.76,12000,1,2,4
        POS,REGULAR,Pos Reguler,LOCAL,LOCAL,5000,1,1,1
        POS,REGULAR,Pos Reguler,SUMATERA,SUMATERA,9000,1,1,1
        """);

    assertThat(pos("31.71", "12.71")).isEqualTo(10_000);
    assertThat(pos("31.71", "13.71")).isEqualTo(11_000);
    assertThat(pos("31.71", "13.76")).isEqualTo(12_000);
    assertThat(pos("13.76", "13.76")).isEqualTo(5_000);
  }

  @Test
  void every_wrong_field_is_told_by_its_line_and_nothing_is_taken() {
    int stood = number("select count(*) from tariff");

    Refusal refusal =
        refused(
            HEADING
                + """
                TIKI,REGULAR,REG,JAWA,JAWA,12000,1,1,2
                tiki!,FAST,REG,JAVA,JAWA,12.000,0,1,2
                TIKI,REGULAR,REG,JAWA,JAWA,13000,1,1,2
                TIKI,ECONOMY,ECO,JAWA,JAWA,13000,1,3,2
                TIKI,ECONOMY,ECO,LOCAL,JAWA,13000,1,1,2
                TIKI,ECONOMY,ECO
                """);

    assertThat(refusal.fields())
        .extracting(error -> error.field() + ":" + error.code())
        .containsExactly(
            "3.courier:tariff.courier",
            "3.service:tariff.service",
            "3.origin:tariff.zone",
            "3.price_per_kg:tariff.number",
            "3.minimum_kg:tariff.number",
            "4.courier:tariff.twice",
            "5.days_to:tariff.days",
            "6.destination:tariff.local",
            "7.:table.fields");
    assertThat(number("select count(*) from tariff")).isEqualTo(stood);
  }

  @Test
  void a_file_has_limits_and_only_operators_bring_one() {
    assertThat(refused("").fields().getFirst().code()).isEqualTo("table.empty");
    assertThat(refused("a,b\n").fields().getFirst().code()).isEqualTo("table.heading");
    assertThat(refused(HEADING).fields().getFirst().code()).isEqualTo("table.empty");
    assertThat(refused(HEADING + "x\n".repeat(60)).fields()).hasSize(SentTable.MOST_ERRORS);
    assertThat(refused("x".repeat(Tariffs.MOST_BYTES + 1)).fields().getFirst().code())
        .isEqualTo("media.too-large");
    assertThatThrownBy(
            () -> get(Tariffs.class).bring(new Seed(jdbi, clock).seller(), "x", stream(HEADING)))
        .hasMessageContaining("FORBIDDEN");
  }

  @Test
  void what_stands_can_be_fetched_changed_and_brought_again() {
    String all = get(Tariffs.class).csv(operator);

    get(Tariffs.class).bring(operator, "all.csv", stream(all));

    assertThat(get(Tariffs.class).csv(operator)).isEqualTo(all);
  }

  /** Prices depend on zones alone: a way from each to each, and one within a regency, are all. */
  @Test
  void the_demos_table_has_three_couriers_between_any_two_regencies() {
    get(Tariffs.class)
        .bring(
            SYSTEM,
            "demo.csv",
            Tariffs.class.getResourceAsStream("/id/emall/core/demo/tariffs.csv"));
    Map<String, List<String>> zones = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select z.zone, array_agg(r.code::text order by r.code) as codes from regency r
                    left join tariff_zone z using (province_code) group by z.zone
                    """)
                .map(
                    (row, context) ->
                        zones.put(
                            row.getString("zone"),
                            List.of((String[]) row.getArray("codes").getArray())))
                .list());
    assertThat(zones).hasSize(7);
    assertThat(number("select count(*) from tariff where origin_zone ~ '^[0-9]'")).isZero();

    for (List<String> from : zones.values()) {
      for (List<String> to : zones.values()) {
        assertThreeCouriers(from.getFirst(), to.getLast());
      }
      assertThreeCouriers(from.getFirst(), from.getFirst());
    }
  }

  private void assertThreeCouriers(String origin, String destination) {
    assertThat(
            offers(origin, destination).stream()
                .map(offer -> offer.courier().value())
                .collect(Collectors.toSet()))
        .as("%s to %s", origin, destination)
        .hasSizeGreaterThanOrEqualTo(3);
  }

  private long pos(String origin, String destination) {
    return offers(origin, destination).stream()
        .filter(offer -> offer.courier().value().equals("POS"))
        .findFirst()
        .orElseThrow()
        .price();
  }

  private List<ShippingOffer> offers(String origin, String destination) {
    return get(ShippingRates.class).known(new Consignment(origin, destination, 1000, 0));
  }

  private Tariffs.Brought bring(String rows) {
    return get(Tariffs.class).bring(operator, "tarif.csv", stream(HEADING + rows));
  }

  private Refusal refused(String file) {
    return catchThrowableOfType(
        Refusal.class, () -> get(Tariffs.class).bring(operator, "tarif.csv", stream(file)));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
