package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ScanPlace;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.ordering.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told what when a parcel's fate changes, and what its page has to show. */
@Timeout(60)
class ParcelEffectsTest extends ShippingTest {

  @Test
  void a_failed_attempt_is_told_to_buyer_and_seller_once_a_day() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent failed = scan(Duration.ofHours(2), ShipmentStatus.ATTEMPT_FAIL);

    told(number, failed);
    told(number, failed, scan(Duration.ofHours(1), ShipmentStatus.IN_TRANSIT));
    told(
        number,
        failed,
        scan(Duration.ofHours(1), ShipmentStatus.IN_TRANSIT),
        scan(Duration.ofMinutes(30), ShipmentStatus.ATTEMPT_FAIL, "AGAIN"));

    assertThat(told(order, "delivery-failed")).containsExactlyInAnyOrder("SMS", "EMAIL");
    assertThat(told(order, "delivery-failed-seller")).containsExactly("EMAIL");
  }

  @Test
  void a_parcel_called_lost_is_told_to_both_and_decided_by_a_person() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent lost = lost();

    told(number, lost);
    told(number, lost);

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.EXCEPTION);
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
    assertThat(workItems("shipment.lost", parcel(order).id())).hasSize(1);
    assertThat(told(order, "parcel-lost-buyer")).containsExactlyInAnyOrder("SMS", "EMAIL");
    assertThat(told(order, "parcel-lost-seller")).hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void a_cancelled_booking_is_the_sellers_to_mend() {
    Paid order = paidOrder();

    told(sent(order), scan(Duration.ofHours(1), ShipmentStatus.CANCELLED));

    assertThat(told(order, "parcel-cancelled-seller")).isNotEmpty();
    assertThat(parcel(order).followed()).isFalse();
  }

  @Test
  void an_order_on_its_way_back_stays_so_when_nothing_more_is_heard_of_it() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent turned = scan(Duration.ofHours(1), ShipmentStatus.RETURNING);
    told(number, turned);

    clock.advance(Duration.ofDays(120));
    told(number, turned);

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.EXPIRED);
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);
  }

  @Test
  void a_scan_keeps_the_clock_on_the_wall_its_place_and_its_reason() {
    Paid order = paidOrder();

    told(sent(order), lost());

    assertThat(parcel(order).scans())
        .singleElement()
        .satisfies(
            scan -> {
              assertThat(scan.localTime()).isEqualTo(LocalDateTime.parse("2026-03-02T12:00:00"));
              assertThat(scan.zoneBasis()).isEqualTo(ZoneBasis.LOCATION_ZONE);
              assertThat(scan.countryCode()).isEqualTo("ID");
              assertThat(scan.latitude()).isEqualTo(-0.5);
              assertThat(scan.reason()).isEqualTo("FELL INTO THE SEA");
            });
  }

  private TrackingEvent lost() {
    Instant at = clock.instant().minus(Duration.ofHours(1));
    return new TrackingEvent(
        at,
        at.toString(),
        ZoneBasis.LOCATION_ZONE,
        ShipmentStatus.EXCEPTION,
        SubStatus.LOST.code(),
        "LOST",
        "PARCEL LOST",
        "TERNATE",
        LocalDateTime.parse("2026-03-02T12:00:00"),
        new ScanPlace("TTE", "TERNATE", null, "ID", -0.5, 127.4),
        "FELL INTO THE SEA");
  }
}
