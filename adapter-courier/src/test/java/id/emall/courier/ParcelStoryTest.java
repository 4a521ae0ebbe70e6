package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ScanPlace;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelStoryTest {

  private static final ScanWords DELIVERED =
      new ScanWords("2026-03-05T10:00:00+07:00", null, "Terkirim");
  private static final ScanWords OUT =
      new ScanWords("2026-03-05T08:00:00+07:00", null, "Paket dibawa kurir");

  @Test
  void a_list_told_newest_first_is_turned_round() {
    Found found = story().newestFirst(List.of(DELIVERED, OUT)).found(new byte[0]);

    assertThat(found.events())
        .extracting(TrackingEvent::status)
        .containsExactly(ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.DELIVERED);
    assertThat(found.deliveredAt()).isEqualTo(Instant.parse("2026-03-05T03:00:00Z"));
  }

  @Test
  void nobody_took_a_parcel_that_is_under_way() {
    Found found = story().oldestFirst(List.of(OUT)).receivedBy("SITI").found(new byte[0]);

    assertThat(found.receiverName()).isNull();
    assertThat(found.deliveredAt()).isNull();
  }

  @Test
  void a_delivery_that_no_scan_tells_counts_as_one() {
    Found found = story().oldestFirst(List.of(OUT)).deliveredAsTold(DELIVERED).found(new byte[0]);

    assertThat(found.events()).hasSize(2);
    assertThat(found.status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void one_scan_that_cannot_be_read_fails_the_answer() {
    ScanWords broken = new ScanWords("yesterday", null, "Terkirim");

    assertThatThrownBy(() -> story().oldestFirst(List.of(OUT, broken)))
        .isInstanceOf(Unanswered.class)
        .hasMessageContaining("yesterday");
    assertThatThrownBy(() -> story().oldestFirst(Collections.nCopies(1001, OUT)))
        .isInstanceOf(Unanswered.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CGK, , , LOCATION_ZONE, 2026-03-05T03:00:00Z",
    "DPS, , , LOCATION_ZONE, 2026-03-05T02:00:00Z",
    ", Jayapura, , LOCATION_ZONE, 2026-03-05T01:00:00Z",
    ", , SG, LOCATION_ZONE, 2026-03-05T02:00:00Z",
    ", , US, UNKNOWN, 2026-03-05T03:00:00Z",
    ", Nowhere, , UNKNOWN, 2026-03-05T03:00:00Z"
  })
  void a_local_time_is_that_of_its_place(
      String hub, String city, String country, ZoneBasis basis, Instant at) {
    ScanTimes times = new ScanTimes(ZoneOffset.ofHours(7), ZoneBasis.UNKNOWN);
    ScanPlace place = new ScanPlace(hub, city, null, country, null, null);

    TrackingEvent event =
        new ParcelStory("DHL", Tables.DHL, times)
            .oldestFirst(
                List.of(new ScanWords("2026-03-05T10:00:00", "delivered", "x").at("x", place)))
            .found(new byte[0])
            .events()
            .getFirst();

    assertThat(event.zoneBasis()).isEqualTo(basis);
    assertThat(event.occurredAt()).isEqualTo(at);
    assertThat(event.localTime()).isEqualTo("2026-03-05T10:00:00");
  }

  @Test
  void texts_are_fit_to_be_stored() {
    var told =
        Json.read(
            "X", "{\"a\":\"\\u0000b\\u0000\",\"c\":\"%s\"}".formatted("d".repeat(9000)).getBytes());

    assertThat(Json.text(told, "a")).isEqualTo("b");
    assertThat(Json.text(told, "c")).hasSize(2000);
  }

  private static ParcelStory story() {
    return new ParcelStory(
        "X", Tables.GENERIC, new ScanTimes(ZoneOffset.ofHours(7), ZoneBasis.OFFSET_ASSUMED));
  }
}
