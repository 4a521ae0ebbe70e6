package id.emall.courier.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackResult.NotFound;
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

/** Answers in the shapes that the aggregators document. */
class AggregatorAnswersTest {

  private static final ScanTimes TIMES =
      new ScanTimes(ZoneOffset.ofHours(7), ZoneBasis.OFFSET_ASSUMED, "uuuu-MM-dd HH:mm[:ss]");

  private final BiteshipAnswer biteship =
      new BiteshipAnswer(Tables.BITESHIP.orElse(Tables.of(new CourierId("JNE"))), TIMES);
  private final RajaOngkirAnswer rajaOngkir =
      new RajaOngkirAnswer(Tables.of(new CourierId("WAHANA")), TIMES);
  private final BinderByteAnswer binderByte =
      new BinderByteAnswer(Tables.of(new CourierId("JNE")), TIMES);

  @ParameterizedTest
  @CsvSource({
    "confirmed, '', INFO_RECEIVED",
    "picking_up, '', INFO_RECEIVED",
    "pickingUp, '', INFO_RECEIVED",
    "picked, '', IN_TRANSIT",
    "dropping_off, Paket menuju kota tujuan, IN_TRANSIT",
    "droppingOff, Paket sedang diantar kurir, OUT_FOR_DELIVERY",
    "delivered, '', DELIVERED",
    "on_hold, '', EXCEPTION",
    "rejected, '', EXCEPTION",
    "return_in_transit, '', RETURNING",
    "returned, '', RETURNED",
    "courier_not_found, '', CANCELLED",
    "disposed, '', EXCEPTION",
    "beamed_up, '', UNKNOWN"
  })
  void biteship_writes_its_statuses_in_two_ways(
      String status, String note, ShipmentStatus meaning) {
    Found found =
        (Found)
            read(
                biteship,
                "0123082100003094",
                """
                {"success":true,"waybill_id":"0123082100003094","status":"x","history":[
                {"note":"%s","updated_at":"2021-03-16T18:17:00+07:00","status":"%s"}]}
                """
                    .formatted(note, status));

    TrackingEvent event = found.events().getFirst();
    assertThat(event.status()).isEqualTo(meaning);
    assertThat(event.occurredAt()).isEqualTo(Instant.parse("2021-03-16T11:17:00Z"));
    assertThat(event.zoneBasis()).isEqualTo(ZoneBasis.OFFSET_GIVEN);
  }

  @Test
  void rajaongkirs_summary_is_not_believed() {
    String answer =
        """
        {"meta":{"message":"Success Get Waybill","code":200,"status":"success"},
         "data":{"delivered":%s,"summary":{"waybill_number":"MT685U91","status":"DELIVERED"},
          "delivery_status":{"status":"%s","pod_receiver":"RAHMI","pod_date":"2024-10-11","pod_time":"09:26:13"},
          "manifest":[{"manifest_code":"","manifest_description":"Diterima di fasilitas SUKABUMI",
            "manifest_date":"2024-10-08","manifest_time":"11:14:29","city_name":""}]}}
        """;

    Found delivered = (Found) read(rajaOngkir, "MT685U91", answer.formatted("true", "DELIVERED"));
    Found under = (Found) read(rajaOngkir, "MT685U91", answer.formatted("false", "ON PROCESS"));

    assertThat(delivered.status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(delivered.receiverName()).isEqualTo("RAHMI");
    assertThat(delivered.deliveredAt()).isEqualTo(Instant.parse("2024-10-11T02:26:13Z"));
    assertThat(under.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(under.receiverName()).isNull();
  }

  @Test
  void binderbyte_repeats_jnes_words() {
    Found found =
        (Found)
            read(
                binderByte,
                "170430045644420",
                """
                {"status":200,"message":"Successfully tracked package","data":{
                 "summary":{"awb":"170430045644420","service":"REG","status":"DELIVERED",
                  "date":"2020-10-26 11:06:00","weight":"2"},
                 "history":[
                  {"date":"2020-10-26 11:06:00","desc":"DELIVERED TO [RAHMI | 26-10-2020 11:06 | JAKARTA ]","location":""},
                  {"date":"2020-10-26 08:01:00","desc":"WITH DELIVERY COURIER [JAKARTA , HUB VETERAN]","location":""},
                  {"date":"2020-10-24 19:12:00","desc":"SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [CILEGON]","location":""}]}}
                """);

    assertThat(found.events())
        .extracting(TrackingEvent::status)
        .containsExactly(
            ShipmentStatus.IN_TRANSIT, ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.DELIVERED);
    assertThat(found.receiverName()).isEqualTo("RAHMI");
    assertThat(found.events().getFirst().location()).isEqualTo("CILEGON");
    assertThat(found.particulars().weightGrams()).isEqualTo(2000);
  }

  @Test
  void an_unknown_waybill_is_told_in_each_ones_way() {
    assertThat(read(biteship, "1", "{\"success\":false,\"error\":\"x\",\"code\":40003001}"))
        .isInstanceOf(NotFound.class);
    assertThat(
            read(
                rajaOngkir,
                "1",
                "{\"meta\":{\"message\":\"Invalid Waybill\",\"code\":404},\"data\":null}"))
        .isInstanceOf(NotFound.class);
    assertThat(read(binderByte, "1", "{\"status\":400,\"message\":\"Data not found\"}"))
        .isInstanceOf(NotFound.class);
  }

  private static TrackResult read(FollowedCourier.Reading reading, String number, String body) {
    return FollowedCourier.read(reading, number, body.getBytes(StandardCharsets.UTF_8));
  }
}
