package id.emall.courier.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressAnswerTest {

  private final ExpressAnswer answer =
      new ExpressAnswer(
          Tables.DHL_EXPRESS, new ScanTimes(ZoneOffset.ofHours(7), ZoneBasis.UNKNOWN));

  @Test
  void a_shipment_across_the_sea_keeps_each_places_time() {
    Found found =
        read(
            """
            {"date":"2023-08-09","time":"13:56:21","GMTOffset":"+10:00","typeCode":"PU",
             "description":"Shipment picked up","serviceArea":[{"code":"SYD","description":"SYDNEY-AU"}]},
            {"date":"2023-08-10","time":"11:59:23","typeCode":"OK",
             "description":"Delivered : A NAME","serviceArea":[{"code":"AKL","description":"AUCKLAND-NZ"}],"signedBy":""}
            """);

    assertThat(found.events())
        .extracting(TrackingEvent::zoneBasis)
        .containsExactly(ZoneBasis.OFFSET_GIVEN, ZoneBasis.LOCATION_ZONE);
    assertThat(found.events())
        .extracting(TrackingEvent::occurredAt)
        .containsExactly(
            Instant.parse("2023-08-09T03:56:21Z"), Instant.parse("2023-08-09T23:59:23Z"));
    assertThat(found.receiverName()).isEqualTo("A NAME");
    assertThat(found.events().getLast().place().countryCode()).isEqualTo("NZ");
    assertThat(found.particulars().weightGrams()).isEqualTo(990);
  }

  @ParameterizedTest
  @CsvSource({
    "SA, IN_TRANSIT, InTransit_002",
    "AF, IN_TRANSIT, InTransit_003",
    "MS, IN_TRANSIT, Exception_005",
    "IC, IN_TRANSIT, InTransit_006",
    "CR, IN_TRANSIT, InTransit_005",
    "UD, EXCEPTION, Exception_004",
    "WC, OUT_FOR_DELIVERY, OutForDelivery_001",
    "DD, DELIVERED, Exception_012",
    "PD, IN_TRANSIT, InTransit_001",
    "CA, ATTEMPT_FAIL, AttemptFail_003",
    "AD, OUT_FOR_DELIVERY, OutForDelivery_004",
    "CC, AVAILABLE_FOR_PICKUP, AvailableForPickup_001",
    "BA, EXCEPTION, Exception_007",
    "HP, EXCEPTION, Exception_006",
    "RT, RETURNING, Exception_010",
    "DS, EXCEPTION, Exception_001",
    "103, EXCEPTION, Exception_001",
    "ZZ, UNKNOWN,"
  })
  void checkpoints_are_read_by_the_table(String code, ShipmentStatus status, String subStatus) {
    TrackingEvent event =
        read("{\"date\":\"2023-08-09\",\"time\":\"13:56:21\",\"typeCode\":\"" + code + "\"}")
            .events()
            .getFirst();

    assertThat(event.status()).isEqualTo(status);
    assertThat(event.subStatus()).isEqualTo(subStatus);
    assertThat(event.zoneBasis()).isEqualTo(ZoneBasis.UNKNOWN);
  }

  private Found read(String events) {
    String body =
        "{\"shipmentTrackingNumber\":\"3318810025\",\"totalWeight\":0.99,\"unitOfMeasurements\":\"metric\",\"events\":["
            + events
            + "]}";
    return (Found)
        FollowedCourier.read(answer, "3318810025", body.getBytes(StandardCharsets.UTF_8));
  }
}
