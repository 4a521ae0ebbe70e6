package id.emall.courier.jne;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.ScanPlace;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.FollowedCourier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JneAnswerTest {

  private static final String NUMBER = "4417200631005514";

  private final JneAnswer answer =
      new JneAnswer(JneFactory.TABLE, JneFactory.times(ZoneOffset.ofHours(7)));

  @Test
  void a_delivered_parcel_tells_who_took_it_when_and_where() throws IOException {
    Found found = (Found) read(fixture("delivered.json"));

    assertThat(found.status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(found.deliveredAt()).isEqualTo(Instant.parse("2026-03-05T03:32:00Z"));
    assertThat(found.receiverName()).isEqualTo("RAHMI");
    assertThat(found.photoUrl())
        .isEqualTo("https://pod.example.id/1772681520P||4417200631005514.jpeg");
    assertThat(found.latitude()).isEqualTo(-8.4893);
    assertThat(found.longitude()).isEqualTo(117.4153);
    assertThat(found.raw()).isEqualTo(fixture("delivered.json"));
  }

  @Test
  void every_scan_is_kept_in_the_couriers_words_with_an_assumed_offset() throws IOException {
    Found found = (Found) read(fixture("delivered.json"));

    assertThat(found.events())
        .extracting(TrackingEvent::status)
        .containsExactly(
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.OUT_FOR_DELIVERY,
            ShipmentStatus.DELIVERED);
    assertThat(found.events())
        .extracting(TrackingEvent::location)
        .containsExactly("PADANG", "PADANG", "JAKARTA, HUB VETERAN BINTARO", null, "SUMBAWA BESAR");
    assertThat(found.events().getFirst())
        .isEqualTo(
            new TrackingEvent(
                Instant.parse("2026-03-02T02:14:00Z"),
                "02-03-2026 09:14",
                ZoneBasis.OFFSET_ASSUMED,
                ShipmentStatus.IN_TRANSIT,
                "InTransit_002",
                "RC1",
                "SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [PADANG]",
                "PADANG",
                LocalDateTime.parse("2026-03-02T09:14:00"),
                ScanPlace.city("PADANG"),
                null));
  }

  @Test
  void a_number_that_jne_does_not_know_is_not_found_though_http_says_200() throws IOException {
    assertThat(read(fixture("not-found.json"))).isInstanceOf(TrackResult.NotFound.class);
  }

  @Test
  void a_proof_of_delivery_without_a_scan_counts_as_one() {
    Found found =
        (Found)
            read(
                """
                {"cnote":{"cnote_no":"4417200631005514","pod_status":"DELIVERED","pod_code":"D01",
                "cnote_pod_date":"2026-03-05T10:32:00.000+07:00","last_status":null},"history":null}
                """);

    assertThat(found.events()).hasSize(1);
    assertThat(found.events().getFirst().status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(found.events().getFirst().occurredAt())
        .isEqualTo(Instant.parse("2026-03-05T03:32:00Z"));
  }

  @Test
  void a_number_without_scans_is_a_booking() {
    Found found = (Found) read("{\"cnote\":{\"cnote_no\":\"4417200631005514\"},\"history\":[]}");

    assertThat(found.status()).isEqualTo(ShipmentStatus.INFO_RECEIVED);
    assertThat(found.events()).isEmpty();
  }

  @Test
  void an_unknown_code_and_text_is_unknown() {
    Found found =
        (Found)
            read(
                """
                {"cnote":{"cnote_no":"4417200631005514","pod_status":"ON PROCESS"},
                "history":[{"date":"02-03-2026 09:14","desc":"DRONE LAUNCHED [PADANG]","code":"Z7"}]}
                """);

    assertThat(found.events().getFirst().status()).isEqualTo(ShipmentStatus.UNKNOWN);
    assertThat(found.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void numbers_may_come_as_numbers_and_a_place_that_makes_no_sense_is_left_out() {
    Found found =
        (Found)
            read(
                """
                {"cnote":{"cnote_no":4417200631005514,"pod_status":"ON PROCESS",
                "lat":-8.5,"long":"east"},"history":[]}
                """);

    assertThat(found.latitude()).isNull();
    assertThat(found.longitude()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Invalid username or api_key, AUTH",
    "Too Many Requests, THROTTLED",
    "Something went wrong, MALFORMED"
  })
  void other_errors_with_http_200_are_failures(String error, Kind kind) {
    Failed failed = (Failed) read("{\"error\":\"" + error + "\",\"status\":false}");

    assertThat(failed.failure().kind()).isEqualTo(kind);
    assertThat(failed.failure()).hasMessageContaining(error);
    assertThat(failed.raw()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>Bad gateway</html>",
        "{\"cnote\":{\"cnote_no\":\"44172",
        "{\"cnote\":null,\"status\":false}",
        "{\"cnote\":{},\"history\":\"none\"}",
        "{\"cnote\":{},\"history\":[{\"date\":\"31-02-2026 09:14\",\"desc\":\"MANIFESTED\"}]}",
        "{\"cnote\":{},\"history\":[{\"date\":null,\"desc\":\"MANIFESTED\"}]}",
        "{\"cnote\":{},\"history\":[{\"date\":\"02-03-2026 09:14\"}]}"
      })
  void what_cannot_be_read_is_malformed_and_kept(String body) {
    Failed failed = (Failed) read(body);

    assertThat(failed.failure().kind()).isEqualTo(Kind.MALFORMED);
    assertThat(new String(failed.raw(), StandardCharsets.UTF_8)).isEqualTo(body);
  }

  @Test
  void an_answer_about_another_parcel_is_refused() {
    Failed failed = (Failed) read("{\"cnote\":{\"cnote_no\":\"1111111111111117\"}}");

    assertThat(failed.failure().kind()).isEqualTo(Kind.INCONSISTENT);
  }

  private TrackResult read(String body) {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }

  private TrackResult read(byte[] body) {
    return FollowedCourier.read(answer, NUMBER, body);
  }

  private static byte[] fixture(String name) throws IOException {
    try (InputStream in = JneAnswerTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
