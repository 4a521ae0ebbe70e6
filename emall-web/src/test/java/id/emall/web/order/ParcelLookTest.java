package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.shipping.HandScan;
import id.emall.core.shipping.ScanSource;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelLookTest {

  private static final Instant AT = Instant.parse("2026-11-20T07:30:00Z");

  @Test
  void a_scan_tells_its_time_once_and_by_the_readers_clock() {
    Moment moment =
        moment("DELIVERED TO [SITI RAHMA | 20-11-2026 14:30 | YOGYAKARTA ]", "YOGYAKARTA");

    assertThat(moment.title()).isEqualTo("Diterima");
    assertThat(moment.detail()).isEqualTo("“DELIVERED TO [SITI RAHMA | YOGYAKARTA ]”");
    assertThat(moment.at()).isEqualTo(AT);
  }

  @Test
  void a_place_that_the_words_leave_out_is_added() {
    assertThat(moment("WITH COURIER", "BANDUNG").detail()).isEqualTo("“WITH COURIER” · BANDUNG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Picked up | AMBON, ID | “Picked up” · AMBON",
        "Processed at AMBON | AMBON - INDONESIA | “Processed at AMBON”",
        "Picked up | SINGAPORE, SG | “Picked up” · SINGAPORE, SG"
      })
  void a_place_is_told_once_and_without_the_country_that_goes_without_saying(
      String words, String place, String told) {
    assertThat(moment(words, place).detail()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T14:30 | OFFSET_GIVEN | ID |",
        "2026-11-20T15:30 | LOCATION_ZONE | ID |",
        "2026-11-20T16:30 | OFFSET_ASSUMED | |",
        "2026-11-20T02:30 | OFFSET_GIVEN | US |",
        "2026-11-20T09:00 | UNKNOWN | US | 20 Nov 2026, 09.00 waktu setempat"
      })
  void a_scan_is_told_by_the_readers_clock_unless_its_zone_is_unknown(
      LocalDateTime local, ZoneBasis basis, String country, String told) {
    var scan =
        SampleScan.timed(
            AT,
            ShipmentStatus.IN_TRANSIT,
            "ARRIVED",
            "HUB",
            local,
            basis,
            country,
            "WRONG ADDRESS");

    assertThat(moment(scan).time()).isEqualTo(told);
    assertThat(moment(scan).detail()).isEqualTo("“ARRIVED” · HUB · WRONG ADDRESS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IN_TRANSIT | ACCEPTED | Diserahkan ke kurir",
        "IN_TRANSIT | ON_THE_WAY | Dalam perjalanan",
        "IN_TRANSIT | | Dalam perjalanan",
        "ATTEMPT_FAIL | NOBODY_THERE | Belum berhasil diantar: penerima tidak ada",
        "EXCEPTION | WRONG_ADDRESS | Alamat tidak benar",
        "DELIVERED | DELIVERED_TO_NEIGHBOUR | Diterima tetangga",
        "DELIVERED | DAMAGED | Diterima",
        "RETURNED | RETURNED | Kembali ke penjual"
      })
  void a_scan_is_told_as_exactly_as_its_courier_tells_it(
      ShipmentStatus status, SubStatus finer, String title) {
    var scan = SampleScan.finer(AT, status, finer);

    assertThat(moment(scan).title()).isEqualTo(title);
  }

  @Test
  void a_scan_that_nobody_understands_is_told_in_the_couriers_words() {
    var scan = SampleScan.told(AT, ShipmentStatus.UNKNOWN, "LEVITATING", "HUB");

    assertThat(moment(scan).title()).isEqualTo("“LEVITATING”");
    assertThat(moment(scan).detail()).isEqualTo("HUB");
  }

  @Test
  void what_a_person_entered_is_marked() {
    Moment claimed = moment(byHand(ScanSource.SELLER, HandScan.DELIVERED, "", "Bu Siti"));
    assertThat(claimed.title()).isEqualTo("Menurut penjual sudah diterima");
    assertThat(claimed.detail())
        .isEqualTo("Mataram · Diterima oleh Bu Siti · Dicatat oleh penjual");
    assertThat(claimed.time()).isNull();

    Moment failed =
        moment(byHand(ScanSource.OPERATOR, HandScan.ATTEMPT_FAILED, "Rumah kosong", null));
    assertThat(failed.title()).isEqualTo("Gagal diantar");
    assertThat(failed.detail()).isEqualTo("Rumah kosong · Mataram · Dicatat oleh pengelola");
  }

  private static ShipmentView.Scan byHand(
      ScanSource source, HandScan what, String words, String receiver) {
    return new ShipmentView.Scan(
        AT,
        what.status(),
        null,
        words,
        "Mataram",
        LocalDateTime.parse("2026-11-20T15:30"),
        ZoneBasis.LOCATION_ZONE,
        null,
        null,
        null,
        null,
        source,
        new ShipmentView.ByHand("k", what, receiver));
  }

  private static Moment moment(String words, String place) {
    var scan = SampleScan.told(AT, ShipmentStatus.DELIVERED, words, place);
    return moment(scan);
  }

  private static Moment moment(ShipmentView.Scan scan) {
    return ParcelLook.moment(
        scan,
        Texts.in(Language.INDONESIAN),
        new Formats(Language.INDONESIAN, ZoneId.of("Asia/Jakarta")),
        "now");
  }
}
