package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.core.ordering.OrderState;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeptAnswersTest extends ShippingTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String STRANGE = "HANDED TO A DRONE";

  private TrackingEvent understood(TrackingEvent strange, ShipmentStatus status) {
    return FakeCourier.scan(strange.occurredAt(), status, strange.description());
  }

  @Test
  void a_scan_nobody_understood_gets_its_meaning_when_the_mapping_learns() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent strange = scan(HOUR, ShipmentStatus.UNKNOWN, STRANGE);
    told(number, strange);
    FakeCourier.learns(number, FakeCourier.found(understood(strange, ShipmentStatus.DELIVERED)));

    get(KeptAnswers.class).run();
    get(KeptAnswers.class).run();

    assertThat(parcel(order).scans())
        .extracting(ShipmentView.Scan::status)
        .containsExactly(ShipmentStatus.DELIVERED);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    assertThat(changes(order)).containsExactly(ShipmentStatus.UNKNOWN, ShipmentStatus.DELIVERED);
    assertThat(FakeCourier.asked(number)).isEqualTo(1);
  }

  @Test
  void the_courier_telling_the_scan_again_gives_it_its_meaning_too() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent strange = scan(HOUR, ShipmentStatus.UNKNOWN, STRANGE);
    told(number, strange);

    told(number, understood(strange, ShipmentStatus.OUT_FOR_DELIVERY));

    assertThat(parcel(order).scans())
        .extracting(ShipmentView.Scan::status)
        .containsExactly(ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
  }

  @Test
  void a_parcel_that_is_followed_no_more_keeps_its_state_and_learns_its_scans() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent strange = scan(Duration.ofHours(3), ShipmentStatus.UNKNOWN, STRANGE);
    TrackingEvent delivered = scan(HOUR, ShipmentStatus.DELIVERED);
    told(number, strange, delivered);
    told(number, strange, delivered);
    FakeCourier.learns(
        number, FakeCourier.found(understood(strange, ShipmentStatus.IN_TRANSIT), delivered));

    get(KeptAnswers.class).run();

    assertThat(parcel(order).followed()).isFalse();
    assertThat(parcel(order).scans())
        .extracting(ShipmentView.Scan::status)
        .containsExactly(ShipmentStatus.DELIVERED, ShipmentStatus.IN_TRANSIT);
    assertThat(changes(order)).containsExactly(ShipmentStatus.DELIVERED);
  }
}
