package id.emall.courier.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.CourierContract;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The adapter against DHL Unified as the sandbox plays it. */
class UnifiedCourierTest extends CourierContract {

  UnifiedCourierTest() {
    super(new UnifiedFactory(), "dhl");
  }

  @Override
  protected String stranger() {
    return "8264715546";
  }

  @Override
  protected ZoneBasis basisWithoutOffset() {
    return ZoneBasis.LOCATION_ZONE;
  }

  @Test
  void a_scan_in_another_zone_is_told_by_the_clock_there_and_stays_the_same_moment() {
    String number = courier.book("DELIVERED", Map.of("destination", "Ambon"));
    courier.advance(number, "FORWARDED", "2026-01-31T09:30:00+07:00");
    courier.advance(number, "ARRIVED", "2026-01-31T21:30:00+07:00");

    List<TrackingEvent> scans = found(number).events();

    assertThat(scans)
        .extracting(TrackingEvent::occurredAt)
        .contains(Instant.parse("2026-01-31T02:30:00Z"), Instant.parse("2026-01-31T14:30:00Z"));
    assertThat(newest(number).localTime()).isEqualTo(LocalDateTime.of(2026, 1, 31, 23, 30));
  }

  @Test
  void a_parcel_that_is_only_pushed_is_never_found() {
    String number = book("PUSHED_ONLY");
    courier.advance(number, "DELIVERED");

    for (int poll = 1; poll <= 4; poll++) {
      assertThat(track(number)).isInstanceOf(TrackResult.NotFound.class);
    }
  }
}
