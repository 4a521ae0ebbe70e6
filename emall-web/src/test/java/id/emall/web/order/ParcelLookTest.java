package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParcelLookTest {

  private static final Instant AT = Instant.parse("2026-11-20T07:30:00Z");

  @Test
  void a_scan_tells_its_time_once_and_by_the_readers_clock() {
    Moment moment =
        moment("DELIVERED TO [SITI RAHMA | 20-11-2026 14:30 | YOGYAKARTA ]", "YOGYAKARTA");

    assertThat(moment.title()).isEqualTo("Diterima");
    assertThat(moment.detail()).isEqualTo("DELIVERED TO [SITI RAHMA | YOGYAKARTA ]");
    assertThat(moment.at()).isEqualTo(AT);
  }

  @Test
  void a_place_that_the_words_leave_out_is_added() {
    assertThat(moment("WITH COURIER", "BANDUNG").detail()).isEqualTo("WITH COURIER · BANDUNG");
  }

  private static Moment moment(String words, String place) {
    var scan = new ShipmentView.Scan(AT, ShipmentStatus.DELIVERED, words, place);
    return ParcelLook.moment(scan, Texts.in(Language.INDONESIAN), "now");
  }
}
