package id.emall.courier.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.NumberCheck.Verdict;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult.NotFound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManualCourierTest {

  @Test
  void it_checks_numbers_and_asks_nobody() {
    CourierAdapter pcp = adapter(Map.of("courier", "pcp"));

    assertThat(pcp.asks()).isFalse();
    assertThat(pcp.id()).hasToString("PCP");
    assertThat(pcp.check("abc 123456").verdict()).isEqualTo(Verdict.SUSPICIOUS);
    assertThat(pcp.track(List.of(new TrackQuery("ABC123456", null))).getFirst())
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_courier_has_to_be_named() {
    assertThatThrownBy(() -> adapter(Map.of())).hasMessageContaining("courier");
    assertThatThrownBy(() -> adapter(Map.of("courier", "p c p"))).hasMessageContaining("courier");
  }

  private static CourierAdapter adapter(Map<String, String> settings) {
    return new ManualFactory()
        .create(new AdapterContext(new AdapterSettings("pcp", settings), null, null, null, null));
  }
}
