package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.settings.SettingReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta, 2026-03-02T13:59:59Z,",
    "Asia/Jakarta, 2026-03-02T14:00:00Z, 2026-03-03T00:00:00Z",
    "Asia/Jakarta, 2026-03-02T23:59:59.999Z, 2026-03-03T00:00:00Z",
    "Asia/Jakarta, 2026-03-03T00:00:00Z,",
    "Asia/Makassar, 2026-03-02T13:00:00Z, 2026-03-02T23:00:00Z",
    "Asia/Makassar, 2026-03-02T23:00:00Z,",
    "Asia/Jayapura, 2026-03-02T11:59:59Z,",
    "Asia/Jayapura, 2026-03-02T12:00:00Z, 2026-03-02T22:00:00Z",
    "Asia/Jayapura, 2026-03-02T22:00:00Z,",
    // the night in which clocks are put forward, and the one in which they are put back
    "Europe/Amsterdam, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    "Europe/Amsterdam, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z"
  })
  void the_night_is_by_the_clock_of_the_place(ZoneId zone, Instant now, Instant end) {
    assertThat(hours("21:00", "07:00").end(now, zone)).isEqualTo(Optional.ofNullable(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T04:59:59Z,",
    "2026-03-02T05:00:00Z, 2026-03-02T06:30:00Z",
    "2026-03-02T06:30:00Z,",
  })
  void they_may_lie_within_a_day(Instant now, Instant end) {
    assertThat(hours("12:00", "13:30").end(now, ZoneId.of("Asia/Jakarta")))
        .isEqualTo(Optional.ofNullable(end));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T14:00:00Z", "2026-03-02T04:59:59Z", "2026-03-02T17:00:00Z"})
  void there_are_none_from_a_time_until_the_same(Instant now) {
    assertThat(hours("21:00", "21:00").end(now, ZoneId.of("Asia/Jakarta"))).isEmpty();
    assertThat(hours("00:00", "00:00").end(now, ZoneId.of("Asia/Jakarta"))).isEmpty();
  }

  @Test
  void what_is_no_time_stops_the_start() {
    assertThatThrownBy(() -> hours("9 malam", "07:00"))
        .hasMessageContaining("emall.message.quiet-from", "21:00");
  }

  private static QuietHours hours(String from, String until) {
    Map<String, String> set =
        Map.of("emall.message.quiet-from", from, "emall.message.quiet-until", until);
    return new QuietHours(
        new SettingReader() {
          @Override
          public String text(String key, String fallback) {
            return set.get(key);
          }
        });
  }
}
