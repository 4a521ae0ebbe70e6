package id.emall.bank.bri.older;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.PlayedBank;
import id.emall.bank.StatementContract;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSourceFactory;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.time.MallClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold for both of BRI's older interfaces. */
abstract class OlderContract extends StatementContract {

  OlderContract(MutationSourceFactory factory) {
    super(factory, "BRI", "bri", 15);
  }

  @Override
  protected Map<String, String> settings() {
    return PlayedBank.sandbox().bankSettings("bri");
  }

  @Override
  protected List<String> secrets() {
    return List.of("client-secret");
  }

  @Override
  protected Set<String> unnoticed() {
    return Set.of("totals-wrong", "balance-wrong", "row-missing", "row-repeated", "row-pending");
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofSeconds(179_999);
  }

  @ParameterizedTest
  @CsvSource({
    "throttled, THROTTLED, 0429",
    "signature-refused, AUTH, 0602",
    "token-refused, AUTH, 0401",
    "server-error, TRANSIENT, 0500"
  })
  void the_banks_own_code_is_told(String fault, Kind kind, String code) {
    bank.fault(fault, 1);

    assertThat(assertFails(kind).code()).isEqualTo(code);
  }

  @Test
  void rows_of_another_day_that_an_empty_range_brings_are_no_news() {
    bank.advance("PT744H");
    LocalDate day = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    LocalDate third = day.withDayOfMonth(1).plusDays(2);
    bank.transfer(account.number(), "1000.00", "A", third.minusMonths(1));

    Statement statement =
        source()
            .fetch(
                account,
                third.minusMonths(1).plusDays(2),
                third.minusMonths(1).plusDays(4),
                Cursor.START);

    assertThat(new String(statement.raw(), StandardCharsets.UTF_8)).contains("1000.00");
    assertThat(statement.rows()).isEmpty();
    assertThat(statement.complete()).isTrue();
  }

  @Test
  void not_found_means_no_rows_only_where_the_settings_say_so() {
    bank.fault("nothing-found", 2);
    assertFails(Kind.BAD_REQUEST);

    settings.put("no-rows-code", "0404");
    assertThat(fetch().rows()).isEmpty();
  }
}
