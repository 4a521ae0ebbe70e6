package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.shipping.Fate.Oddity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FateTest {

  private static final Instant START = Instant.parse("2026-03-02T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "IN_TRANSIT OUT_FOR_DELIVERY DELIVERED, DELIVERED, NONE",
    "IN_TRANSIT ATTEMPT_FAIL OUT_FOR_DELIVERY DELIVERED IN_TRANSIT, DELIVERED, NONE",
    "IN_TRANSIT ATTEMPT_FAIL RETURNING IN_TRANSIT RETURNED, RETURNED, NONE",
    "IN_TRANSIT RETURNING IN_TRANSIT OUT_FOR_DELIVERY, RETURNING, NONE",
    "IN_TRANSIT RETURNING IN_TRANSIT DELIVERED, RETURNING, DELIVERY_AFTER_RETURN",
    "IN_TRANSIT DELIVERED RETURNING, RETURNING, NONE",
    "IN_TRANSIT CANCELLED IN_TRANSIT, CANCELLED, NONE",
    "IN_TRANSIT UNKNOWN, UNKNOWN, NONE"
  })
  void scans_told_one_by_one_in_any_order_end_in_the_same_state(
      String told, ShipmentStatus status, Oddity oddity) {
    List<Fate.Scan> story = story(told);
    assertThat(Fate.of(ShipmentStatus.PENDING, ShipmentStatus.PENDING, story))
        .satisfies(
            fate -> {
              assertThat(fate.status()).isEqualTo(status);
              assertThat(fate.oddity()).isEqualTo(oddity);
            });

    Random order = new Random(4);
    for (int i = 0; i < 100; i++) {
      List<Fate.Scan> shuffled = new ArrayList<>(story);
      Collections.shuffle(shuffled, order);
      ShipmentStatus known = ShipmentStatus.PENDING;
      for (int scans = 1; scans <= shuffled.size(); scans++) {
        known = Fate.of(known, known, shuffled.subList(0, scans)).status();
      }
      assertThat(known).as(shuffled.toString()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RETURNING, DELIVERED, RETURNING, DELIVERY_AFTER_RETURN",
    "RETURNING, IN_TRANSIT, RETURNING, NONE",
    "RETURNING, RETURNED, RETURNED, NONE",
    "DELIVERED, RETURNING, RETURNING, RETURN_AFTER_DELIVERY",
    "DELIVERED, IN_TRANSIT, DELIVERED, NONE",
    "RETURNED, DELIVERED, RETURNED, NONE"
  })
  void a_couriers_word_without_scans_ends_no_other_way(
      ShipmentStatus known, ShipmentStatus told, ShipmentStatus status, Oddity oddity) {
    assertThat(Fate.of(known, told, List.of())).isEqualTo(new Fate(status, null, null, oddity));
  }

  @Test
  void a_sellers_entry_does_not_hide_that_the_courier_said_it_turned_back() {
    List<Fate.Scan> sellers = List.of(scan(1, ShipmentStatus.EXCEPTION, ScanSource.SELLER));

    assertThat(Fate.of(ShipmentStatus.RETURNING, ShipmentStatus.RETURNING, sellers).status())
        .isEqualTo(ShipmentStatus.RETURNING);
    assertThat(Fate.of(ShipmentStatus.RETURNING, ShipmentStatus.DELIVERED, sellers).oddity())
        .isEqualTo(Oddity.DELIVERY_AFTER_RETURN);
    assertThat(Fate.of(ShipmentStatus.EXCEPTION, ShipmentStatus.RETURNING, sellers).status())
        .isEqualTo(ShipmentStatus.RETURNING);
  }

  @Test
  void a_sellers_delivery_counts_for_nothing_and_an_operators_for_a_delivery() {
    Fate.Scan way = scan(0, ShipmentStatus.IN_TRANSIT, ScanSource.SELLER);
    Fate.Scan back = scan(1, ShipmentStatus.RETURNING, ScanSource.COURIER);
    Fate.Scan sellers = scan(2, ShipmentStatus.DELIVERED, ScanSource.SELLER);
    Fate.Scan operators = scan(3, ShipmentStatus.DELIVERED, ScanSource.OPERATOR);

    assertThat(status(ShipmentStatus.PENDING, sellers)).isEqualTo(ShipmentStatus.PENDING);
    assertThat(status(ShipmentStatus.PENDING, way, sellers)).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(status(ShipmentStatus.PENDING, way, back, operators))
        .isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void a_courier_that_tells_no_scans_is_heard_where_people_entered_some() {
    Fate.Scan way = scan(0, ShipmentStatus.OUT_FOR_DELIVERY, ScanSource.SELLER);

    assertThat(status(ShipmentStatus.DELIVERED, way)).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(status(ShipmentStatus.IN_TRANSIT, way)).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
  }

  private static ShipmentStatus status(ShipmentStatus told, Fate.Scan... scans) {
    return Fate.of(ShipmentStatus.PENDING, told, List.of(scans)).status();
  }

  private static Fate.Scan scan(int position, ShipmentStatus status, ScanSource source) {
    return new Fate.Scan(
        START.plus(Duration.ofHours(position)), position, status, null, status.name(), source);
  }

  private static List<Fate.Scan> story(String told) {
    List<Fate.Scan> story = new ArrayList<>();
    for (String status : Arrays.asList(told.split(" "))) {
      int position = story.size();
      story.add(
          new Fate.Scan(
              START.plus(Duration.ofHours(position)),
              position,
              ShipmentStatus.valueOf(status),
              null,
              status,
              ScanSource.COURIER));
    }
    return story;
  }
}
