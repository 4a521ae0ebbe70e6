package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.testing.CoreTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            ShipmentStatus.OUT_FOR_DELIVERY, now.minusSeconds(60), now.minusSeconds(60), WITA);

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

  private static Pace.Parcel parcel(ShipmentStatus status, Duration age) {
    return new Pace.Parcel(status, NOW.minus(age), NOW.minus(age), WITA);
  }

  private Pace pace() {
    return get(Pace.class);
  }
}
