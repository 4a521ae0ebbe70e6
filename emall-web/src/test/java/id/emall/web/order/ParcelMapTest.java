package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.region.Spot;
import id.emall.core.shipping.ScanSource;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelMapTest {

  private static final Instant AT = Instant.parse("2026-11-20T07:30:00Z");
  private static final Spot BANDUNG = new Spot("Bandung", -6.91, 107.61);
  private static final Spot JOGJA = new Spot("Yogyakarta", -7.80, 110.36);
  private static final Spot SORONG = new Spot("Sorong", -0.88, 131.26);
  private static final Map<String, Spot> NAMES =
      Map.of("BANDUNG", BANDUNG, "YOGYAKARTA", JOGJA, "SORONG", SORONG);

  @Test
  void the_way_goes_from_scan_to_scan_and_on_to_the_goal() {
    ParcelMap map =
        map(ShipmentStatus.IN_TRANSIT, Optional.of(SORONG), at("YOGYAKARTA"), at("BANDUNG"))
            .orElseThrow();

    assertThat(map.stops())
        .extracting(ParcelMap.Stop::name)
        .containsExactly("Bandung", "Yogyakarta");
    assertThat(map.goal().name()).isEqualTo("Sorong");
    assertThat(map.stops().getFirst().at().x()).isLessThan(map.stops().getLast().at().x());
    assertThat(map.stops().getLast().at().y()).isGreaterThan(map.goal().at().y());
    assertThat(map.land()).as("places far from the picture are left out").hasSize(3);
  }

  @Test
  void everything_lies_within_the_picture() {
    for (Spot goal : List.of(BANDUNG, JOGJA, SORONG, new Spot("Sabang", 5.89, 95.32))) {
      ParcelMap map = map(ShipmentStatus.IN_TRANSIT, Optional.of(goal), at("SORONG")).orElseThrow();
      assertThat(map.stops()).allSatisfy(stop -> assertIn(stop.at()));
      if (map.goal() != null) {
        assertIn(map.goal().at());
      }
    }
  }

  private static void assertIn(ParcelMap.Point point) {
    assertThat(point.x()).isBetween(0, ParcelMap.WIDTH);
    assertThat(point.y()).isBetween(0, ParcelMap.HEIGHT);
  }

  @Test
  void what_has_arrived_or_comes_back_goes_nowhere_else() {
    assertThat(
            map(ShipmentStatus.DELIVERED, Optional.of(JOGJA), at("BANDUNG")).orElseThrow().goal())
        .isNull();
    assertThat(
            map(ShipmentStatus.RETURNING, Optional.of(JOGJA), at("BANDUNG")).orElseThrow().goal())
        .isNull();
    assertThat(
            map(ShipmentStatus.IN_TRANSIT, Optional.of(JOGJA), at("YOGYAKARTA"))
                .orElseThrow()
                .goal())
        .isNull();
  }

  @Test
  void of_a_parcel_that_is_back_the_farthest_place_is_named_beside_the_newest() {
    ParcelMap map =
        map(
                ShipmentStatus.RETURNED,
                Optional.of(JOGJA),
                at("BANDUNG"),
                at("SORONG"),
                at("YOGYAKARTA"),
                at("BANDUNG"))
            .orElseThrow();

    assertThat(map.outset().name()).isEqualTo("Sorong");
    assertThat(map.stops().getLast().name()).isEqualTo("Bandung");
  }

  @Test
  void without_a_known_place_within_the_country_there_is_no_map() {
    assertThat(map(ShipmentStatus.IN_TRANSIT, Optional.of(JOGJA))).isEmpty();
    assertThat(map(ShipmentStatus.IN_TRANSIT, Optional.of(JOGJA), at("HUB 7"), at(null))).isEmpty();
    assertThat(
            map(ShipmentStatus.IN_TRANSIT, Optional.of(JOGJA), scan("BANDUNG", "SG", null, null)))
        .isEmpty();
    assertThat(
            map(ShipmentStatus.IN_TRANSIT, Optional.of(JOGJA), scan("MEMPHIS", "US", 35.1, -90.0)))
        .isEmpty();
  }

  @Test
  void a_place_told_by_degrees_is_taken_as_told_and_its_name_is_safe() {
    ParcelMap map =
        map(ShipmentStatus.IN_TRANSIT, Optional.of(JOGJA), scan("<b>GUDANG</b>", "ID", -6.2, 106.8))
            .orElseThrow();

    assertThat(Pages.html(View.of("order/map", "map", map)))
        .contains("&lt;b>GUDANG", "aria-label=\"Peta perjalanan paket dari")
        .doesNotContain("<b>GUDANG");
  }

  private static ShipmentView.Scan at(String place) {
    return scan(place, null, null, null);
  }

  private static ShipmentView.Scan scan(
      String place, String country, Double latitude, Double longitude) {
    return new ShipmentView.Scan(
        AT,
        ShipmentStatus.IN_TRANSIT,
        null,
        "",
        place,
        null,
        ZoneBasis.OFFSET_ASSUMED,
        country,
        latitude,
        longitude,
        null,
        ScanSource.COURIER,
        null);
  }

  /**
   * @param scans newest first
   */
  private static Optional<ParcelMap> map(
      ShipmentStatus status, Optional<Spot> goal, ShipmentView.Scan... scans) {
    var parcel =
        new ShipmentView(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            1,
            "JNE",
            "1",
            status,
            AT,
            null,
            AT,
            AT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            ZoneId.of("Asia/Jakarta"),
            true,
            List.of(scans));
    return ParcelMap.of(
        parcel, goal, NAMES.values(), words -> Optional.ofNullable(NAMES.get(words)));
  }
}
