package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.testing.CoreTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest extends CoreTest {

  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

  /** 10:00 in Jakarta, 11:00 in Makassar. */
  private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PENDING, PT0M, PT30M",
    "PENDING, PT30M, PT1H",
    "PENDING, PT90M, PT2H",
    "PENDING, PT210M, PT4H",
    "PENDING, PT47H, PT4H",
    "PENDING, PT48H, PT12H",
    "INFO_RECEIVED, PT1H, PT4H",
    "IN_TRANSIT, PT23H, PT2H",
    "IN_TRANSIT, PT24H, PT6H",
    "IN_TRANSIT, PT119H, PT6H",
    "IN_TRANSIT, PT120H, PT24H",
    "OUT_FOR_DELIVERY, PT1H, PT30M",
    "ATTEMPT_FAIL, PT1H, PT6H",
    "AVAILABLE_FOR_PICKUP, PT1H, PT6H",
    "EXCEPTION, PT1H, PT6H",
    "RETURNING, PT1H, PT6H",
    "DELIVERED, PT0M, PT8H",
    "UNKNOWN, PT1H, PT2H"
  })
  void the_pace_fits_the_state_and_the_age_of_the_news(
      ShipmentStatus status, Duration age, Duration wait) {
    assertThat(pace().wait(parcel(status, age), NOW)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T22:59:00Z, PT4H",
    "2026-03-01T23:00:00Z, PT30M",
    "2026-03-02T12:59:00Z, PT30M",
    "2026-03-02T13:00:00Z, PT4H"
  })
  void at_night_where_the_parcel_goes_nobody_delivers(Instant now, Duration wait) {
    Pace.Parcel parcel =
        new Pace.Parcel(
            "JNE",
            ShipmentStatus.OUT_FOR_DELIVERY,
            now.minusSeconds(60),
            now.minusSeconds(60),
            WITA,
            null);

    assertThat(pace().wait(parcel, now)).isEqualTo(wait);
  }

  @Test
  void every_wait_is_spread_by_fifteen_percent() {
    Pace.Parcel parcel = parcel(ShipmentStatus.IN_TRANSIT, Duration.ofHours(1));

    for (int i = 0; i < 200; i++) {
      assertThat(Duration.between(NOW, pace().next(parcel, NOW)))
          .isBetween(Duration.ofMinutes(102), Duration.ofMinutes(138));
    }
  }

  @Test
  void a_parcel_from_abroad_has_more_time() {
    Duration silence = Duration.ofHours(1);
    Duration month = Duration.ofDays(31);

    assertThat(pace().wait(parcel("FEDEX", ShipmentStatus.IN_TRANSIT, silence, null), NOW))
        .isEqualTo(Duration.ofHours(4));
    assertThat(pace().isTooQuiet(parcel("JNE", ShipmentStatus.IN_TRANSIT, month, null), NOW))
        .isTrue();
    assertThat(pace().isTooQuiet(parcel("POS", ShipmentStatus.IN_TRANSIT, month, null), NOW))
        .isFalse();
    assertThat(
            pace()
                .isTooQuiet(parcel("DHL", ShipmentStatus.PENDING, Duration.ofDays(15), null), NOW))
        .isFalse();
  }

  @Test
  void a_parcel_of_which_the_courier_tells_by_itself_is_asked_about_once_a_day() {
    Instant yesterday = NOW.minus(Duration.ofHours(30));
    Instant lately = NOW.minus(Duration.ofHours(50));
    Duration hour = Duration.ofHours(1);

    assertThat(pace().wait(parcel("JNE", ShipmentStatus.IN_TRANSIT, hour, yesterday), NOW))
        .isEqualTo(Duration.ofDays(1));
    assertThat(pace().wait(parcel("JNE", ShipmentStatus.IN_TRANSIT, hour, lately), NOW))
        .isEqualTo(Duration.ofHours(2));
    assertThat(pace().wait(parcel("JNE", ShipmentStatus.DELIVERED, hour, yesterday), NOW))
        .isEqualTo(Duration.ofHours(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*;*;;;PT6H",
        "*;*;give-up;;P30D",
        "*;*;;;PT6H\n*;*;give-up;;P30D\n*;ASLEEP;;;PT1H",
        "*;*;;;PT6H\n*;*;give-up;;P30D\n*;PENDING;age;;PT1H",
        "*;*;;;PT0S\n*;*;give-up;;P30D"
      })
  void a_table_that_leaves_something_open_is_refused(String table) {
    assertThatThrownBy(() -> PaceTable.read("my.csv", table))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("my.csv");
  }

  private static Pace.Parcel parcel(ShipmentStatus status, Duration age) {
    return parcel("JNE", status, age, null);
  }

  private static Pace.Parcel parcel(
      String courier, ShipmentStatus status, Duration age, Instant pushedAt) {
    return new Pace.Parcel(courier, status, NOW.minus(age), NOW.minus(age), WITA, pushedAt);
  }

  private Pace pace() {
    return get(Pace.class);
  }
}
