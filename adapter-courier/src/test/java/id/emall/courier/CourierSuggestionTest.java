package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierSuggestion;
import id.emall.courier.configured.ManualFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourierSuggestionTest {

  private static final List<CourierAdapter> COURIERS =
      Stream.of("JNE", "TIKI", "POS", "FEDEX", "DHL", "WAHANA", "PCP")
          .map(CourierSuggestionTest::courier)
          .toList();

  @ParameterizedTest
  @CsvSource({
    "EE123456785ID, POS",
    "JD014600006281230704, DHL",
    "986578788855, FEDEX",
    "660003808553, TIKI",
    "3318810025, DHL",
    "0113101501682546, JNE",
    "010116240120792, JNE",
    "P2601020133264, POS",
    "APM41376, WAHANA",
    "1001921334250001000300779017972697, FEDEX"
  })
  void the_likeliest_courier_stands_first(String number, String courier) {
    assertThat(CourierSuggestion.of(COURIERS, number).getFirst()).isEqualTo(new CourierId(courier));
  }

  @Test
  void a_number_that_fits_two_couriers_suggests_both() {
    assertThat(CourierSuggestion.of(COURIERS, "660003808552"))
        .containsExactly(new CourierId("FEDEX"), new CourierId("TIKI"));
    assertThat(CourierSuggestion.of(COURIERS, "010116240120792"))
        .containsExactly(new CourierId("JNE"), new CourierId("FEDEX"));
  }

  @Test
  void a_number_that_could_be_anybodys_suggests_nobody() {
    assertThat(CourierSuggestion.of(COURIERS, "XY")).isEmpty();
    assertThat(CourierSuggestion.of(COURIERS, "ABCDEFGHIJ1234567")).isEmpty();
  }

  private static CourierAdapter courier(String id) {
    AdapterSettings settings = new AdapterSettings(id, Map.of("courier", id));
    return new ManualFactory().create(new AdapterContext(settings, null, null, null, null));
  }
}
