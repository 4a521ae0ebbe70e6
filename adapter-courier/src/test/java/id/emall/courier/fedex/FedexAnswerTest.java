package id.emall.courier.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackResult.NotFound;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FedexAnswerTest {

  private static final String NUMBER = "986578788855";

  private final FedexAnswer answer =
      new FedexAnswer(Tables.FEDEX, new ScanTimes(ZoneOffset.ofHours(7), ZoneBasis.UNKNOWN));

  @ParameterizedTest
  @CsvSource({
    "OC, '', INFO_RECEIVED, InfoReceived_001",
    "PU, '', IN_TRANSIT, InTransit_002",
    "AR, '', IN_TRANSIT, InTransit_003",
    "DP, '', IN_TRANSIT, InTransit_007",
    "OD, '', OUT_FOR_DELIVERY, OutForDelivery_001",
    "DL, '', DELIVERED, Delivered_001",
    "DE, 08, ATTEMPT_FAIL, AttemptFail_002",
    "DE, A47, EXCEPTION, Exception_001",
    "HL, '', AVAILABLE_FOR_PICKUP, AvailableForPickup_001",
    "CD, '', EXCEPTION, Exception_004",
    "CP, '', IN_TRANSIT, InTransit_006",
    "CC, '', IN_TRANSIT, InTransit_005",
    "DY, '', IN_TRANSIT, Exception_005",
    "CA, '', CANCELLED,",
    "RS, '', RETURNING, Exception_010",
    "QQ, '', UNKNOWN,"
  })
  void event_types_are_read_by_the_table(
      String type, String exception, ShipmentStatus status, String subStatus) {
    TrackingEvent event = found(scan(type, exception, "??")).events().getFirst();

    assertThat(event.status()).isEqualTo(status);
    assertThat(event.subStatus()).isEqualTo(subStatus);
  }

  @Test
  void an_event_type_that_is_new_is_read_by_its_coarse_status() {
    assertThat(found(scan("QQ", "", "IT")).events().getFirst().status())
        .isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void an_appointment_changes_nothing() {
    Found found =
        found(
            "{\"date\":\"2026-03-03T09:00:00+07:00\",\"eventType\":\"CH\"},"
                + "{\"date\":\"2026-03-02T09:00:00+07:00\",\"eventType\":\"OD\"}");

    assertThat(found.events())
        .extracting(TrackingEvent::status)
        .containsExactly(ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.OUT_FOR_DELIVERY);
  }

  @Test
  void a_number_used_twice_is_the_parcel_sent_when_we_say_else_the_one_scanned_last() {
    String both =
        """
        {"trackingNumber":"986578788855","trackResults":[
          {"scanEvents":[{"date":"2024-04-26T08:52:00-07:00","eventType":"DL"}]},
          {"scanEvents":[{"date":"2026-03-02T08:52:00+07:00","eventType":"PU"}]}]}
        """;

    assertThat(((Found) read(both, null)).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(((Found) read(both, LocalDate.parse("2024-04-20"))).status())
        .isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void times_with_and_without_an_offset_stand_side_by_side() {
    Found found =
        found(
            "{\"date\":\"2024-08-16T00:05:00-05:00\",\"eventType\":\"DP\"},"
                + "{\"date\":\"2024-08-15T00:00:00\",\"eventType\":\"PU\"}");

    assertThat(found.events())
        .extracting(TrackingEvent::zoneBasis)
        .containsExactly(ZoneBasis.UNKNOWN, ZoneBasis.OFFSET_GIVEN);
    assertThat(found.events().getLast().occurredAt())
        .isEqualTo(Instant.parse("2024-08-16T05:05:00Z"));
  }

  @Test
  void errors_about_one_number_stand_in_its_result() {
    assertThat(read(error("TRACKING.TRACKINGNUMBER.NOTFOUND"), null)).isInstanceOf(NotFound.class);
    assertThat(((Failed) read(error("TRACKING.TRACKINGNUMBER.INVALID"), null)).failure().kind())
        .isEqualTo(Kind.BAD_REQUEST);
    assertThat(((Failed) read(error("SYSTEM.UNAVAILABLE"), null)).failure().kind())
        .isEqualTo(Kind.TRANSIENT);
  }

  private static String error(String code) {
    return "{\"trackingNumber\":\""
        + NUMBER
        + "\",\"trackResults\":[{\"error\":{\"code\":\""
        + code
        + "\"}}]}";
  }

  private static String scan(String type, String exception, String coarse) {
    return "{\"date\":\"2026-03-02T09:00:00+07:00\",\"eventType\":\"%s\",\"exceptionCode\":\"%s\",\"derivedStatusCode\":\"%s\"}"
        .formatted(type, exception, coarse);
  }

  private Found found(String scans) {
    return (Found)
        read(
            "{\"trackingNumber\":\""
                + NUMBER
                + "\",\"trackResults\":[{\"scanEvents\":["
                + scans
                + "]}]}",
            null);
  }

  private TrackResult read(String body, LocalDate sentOn) {
    return FollowedCourier.read(
        (number, raw) -> answer.read(number, raw, sentOn),
        NUMBER,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
