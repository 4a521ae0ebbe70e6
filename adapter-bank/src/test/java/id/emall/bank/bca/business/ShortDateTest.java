package id.emall.bank.bca.business;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.statement.Range;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that come without a year. */
class ShortDateTest {

  @ParameterizedTest
  @CsvSource({
    "29/08, 2026-08-27, 2026-08-30, 2026-08-29",
    "28/12, 2025-12-25, 2026-01-05, 2025-12-28",
    "03/01, 2025-12-25, 2026-01-05, 2026-01-03",
    "31/12, 2026-01-02, 2026-01-05, 2025-12-31",
    "02/01, 2025-12-30, 2025-12-31, 2026-01-02",
    "29/02, 2024-02-28, 2024-03-01, 2024-02-29",
    "29/02, 2026-02-20, 2026-03-01, ",
    "31/02, 2026-02-20, 2026-03-01, ",
    "PEND, 2026-02-20, 2026-03-01, ",
    "2026-08-29, 2026-08-27, 2026-08-30, "
  })
  void the_year_is_the_one_nearest_to_the_days_asked_for(
      String text, LocalDate from, LocalDate to, LocalDate expected) {
    assertThat(ShortDate.read(text, new Range(from, to)).orElse(null)).isEqualTo(expected);
  }
}
