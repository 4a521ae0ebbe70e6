package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.settings.SettingReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutSettingsTest {

  private static PayoutSettings preparedAt(String time) {
    return new PayoutSettings(
        new SettingReader() {
          @Override
          public Optional<String> find(String key) {
            return key.equals("emall.payout.at") ? Optional.of(time) : Optional.empty();
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T02:59:59Z, 2026-11-22T03:00:00Z",
    "2026-11-22T03:00:00Z, 2026-11-22T03:00:00Z",
    "2026-11-22T03:00:01Z, 2026-11-23T03:00:00Z",
    "2026-11-22T20:00:00Z, 2026-11-23T03:00:00Z"
  })
  void the_next_preparing_is_the_next_time_the_clock_shows_it_in_jakarta(
      Instant now, Instant next) {
    assertThat(preparedAt("10:00").next(now)).contains(next);
  }

  @Test
  void nobody_knows_the_next_one_where_operators_prepare_alone() {
    assertThat(preparedAt("off").next(Instant.EPOCH)).isEmpty();
  }
}
