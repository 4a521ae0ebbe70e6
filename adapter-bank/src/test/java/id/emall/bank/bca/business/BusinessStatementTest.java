package id.emall.bank.bca.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.bank.PlayedBank;
import id.emall.bank.StatementContract;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.StatementRow;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against BCA's older interface. */
class BusinessStatementTest extends StatementContract {

  BusinessStatementTest() {
    super(new BusinessFactory(), "BCA", "bank", 10);
  }

  @Override
  protected Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(PlayedBank.sandbox().bankSettings("bca"));
    settings.put("corporate-id", settings.get("partner-id"));
    settings.put("api-key", PlayedBank.API_KEY);
    settings.put("api-secret", PlayedBank.API_SECRET);
    return settings;
  }

  @Override
  protected List<String> secrets() {
    return List.of("client-secret", "api-key", "api-secret");
  }

  @Override
  protected Set<String> unnoticed() {
    return Set.of("totals-wrong", "balance-wrong", "row-missing", "row-repeated");
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofHours(1);
  }

  @ParameterizedTest
  @CsvSource({
    "throttled, THROTTLED, ESB-14-010",
    "signature-refused, AUTH, ESB-14-001",
    "token-refused, AUTH, ESB-14-009",
    "server-error, TRANSIENT, ESB-99-999"
  })
  void the_banks_own_code_is_told(String fault, Kind kind, String code) {
    bank.fault(fault, 1);

    assertThat(assertFails(kind).code()).isEqualTo(code);
  }

  @Test
  void no_transaction_is_an_empty_statement() {
    bank.fault("nothing-found", 1);

    assertThat(fetch().rows()).isEmpty();
  }

  @Test
  void rows_tell_their_day_only_and_the_balance_before_them() {
    transfer("1000.00", "INV7");

    assertThat(fetch().rows().getFirst().bankTime()).isNull();
    assertThat(fetch().totals().opening()).isEqualTo("500.25");
    assertThat(fetch().rows()).extracting(StatementRow::counterparty).containsExactly("SITI RAHMA");
  }

  @Test
  void names_of_fields_can_be_corrected() {
    transfer("1000.00", "A");
    settings.put("row-fields", "amount=Amount");
    assertThat(assertFails(Kind.MALFORMED)).hasMessageContaining("Data[0].Amount");

    settings.put("row-fields", "remark=BranchCode");
    assertThat(fetch().rows().getFirst().remark()).isEqualTo("TRSF E-BANKING CR 0000");
  }

  @ParameterizedTest
  @CsvSource({
    "corporate-id, a/b",
    "version, 3",
    "row-fields, day=Date",
    "row-fields, amount",
    "api-secret, ''"
  })
  void a_setting_that_cannot_be_used_is_named(String key, String value) {
    settings.put(key, value);

    assertThatThrownBy(this::source)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + key + "'");
  }
}
