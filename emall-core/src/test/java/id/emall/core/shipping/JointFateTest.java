package id.emall.core.shipping;

import static id.emall.contracts.courier.ShipmentStatus.CANCELLED;
import static id.emall.contracts.courier.ShipmentStatus.DELIVERED;
import static id.emall.contracts.courier.ShipmentStatus.EXCEPTION;
import static id.emall.contracts.courier.ShipmentStatus.EXPIRED;
import static id.emall.contracts.courier.ShipmentStatus.IN_TRANSIT;
import static id.emall.contracts.courier.ShipmentStatus.RETURNED;
import static id.emall.contracts.courier.ShipmentStatus.RETURNING;
import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointFateTest {

  private static JointFate.Kind of(ShipmentStatus... all) {
    return JointFate.of(
            Arrays.stream(all).map(status -> new JointFate.Parcel(status, null)).toList())
        .kind();
  }

  @Test
  void parcels_that_end_alike_end_their_order() {
    assertThat(of(DELIVERED, DELIVERED)).isEqualTo(JointFate.Kind.DELIVERED);
    assertThat(of(RETURNING, RETURNED)).isEqualTo(JointFate.Kind.RETURNING);
    assertThat(of(RETURNED, RETURNED)).isEqualTo(JointFate.Kind.RETURNED);
  }

  @Test
  void one_that_is_on_its_way_keeps_its_order_on_the_way() {
    assertThat(of(DELIVERED, IN_TRANSIT)).isEqualTo(JointFate.Kind.UNDER_WAY);
    assertThat(of(DELIVERED, RETURNED, EXCEPTION)).isEqualTo(JointFate.Kind.UNDER_WAY);
  }

  @Test
  void parcels_that_end_differently_are_apart() {
    assertThat(of(DELIVERED, RETURNING)).isEqualTo(JointFate.Kind.APART);
    assertThat(of(DELIVERED, EXPIRED)).isEqualTo(JointFate.Kind.APART);
    assertThat(of(RETURNED, CANCELLED)).isEqualTo(JointFate.Kind.APART);
  }

  @Test
  void parcels_that_nobody_knows_of_are_nowhere() {
    assertThat(of()).isEqualTo(JointFate.Kind.NOWHERE);
    assertThat(of(EXPIRED)).isEqualTo(JointFate.Kind.NOWHERE);
    assertThat(of(EXPIRED, CANCELLED)).isEqualTo(JointFate.Kind.NOWHERE);
  }

  @Test
  void the_order_has_arrived_when_the_last_of_them_has() {
    Instant early = Instant.parse("2026-03-02T03:00:00Z");
    Instant late = Instant.parse("2026-03-04T03:00:00Z");

    assertThat(
            JointFate.of(
                    List.of(
                        new JointFate.Parcel(DELIVERED, late),
                        new JointFate.Parcel(DELIVERED, early),
                        new JointFate.Parcel(DELIVERED, null)))
                .deliveredAt())
        .isEqualTo(late);
  }
}
