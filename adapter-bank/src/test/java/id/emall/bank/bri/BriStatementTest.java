package id.emall.bank.bri;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.snap.SnapContract;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.StatementRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against a bank that tells ids and balances, and changes remarks overnight. */
class BriStatementTest extends SnapContract {

  BriStatementTest() {
    super(new BriFactory(), "BRI", "bri", "bri", 15, "client-secret");
  }

  @Override
  protected Set<String> unnoticed() {
    return Set.of("balance-wrong");
  }

  @Test
  void rows_have_an_id_and_the_balance_after_them() {
    transfer("1000.00", "A");
    transfer("2000.00", "B");

    assertThat(read(today, today))
        .extracting(StatementRow::balanceAfter)
        .containsExactlyInAnyOrder(new BigDecimal("1500.25"), new BigDecimal("3500.25"));
    assertThat(read(today, today))
        .extracting(StatementRow::bankTransactionId)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void ids_and_balances_are_left_alone_where_the_settings_say_so() {
    settings.put("row-ids", "false");
    settings.put("row-balances", "false");
    transfer("1000.00", "A");

    StatementRow row = fetch().rows().getFirst();

    assertThat(row.bankTransactionId()).isNull();
    assertThat(row.balanceAfter()).isNull();
  }

  @Test
  void a_row_keeps_its_id_when_its_remark_grows_overnight() {
    transfer("1000.00", "INV7K2P");
    StatementRow tonight = fetch().rows().getFirst();

    bank.advance("PT24H");
    StatementRow tomorrow = read(today, today).getFirst();

    assertThat(tomorrow.remark()).startsWith(tonight.remark()).contains("WS_OB;");
    assertThat(tomorrow.bankTransactionId()).isEqualTo(tonight.bankTransactionId());
  }

  @Test
  void a_short_account_number_is_filled_up_with_zeros() {
    transfer("1000.00", "A");
    Account written = new Account("BRI", account.number().replaceFirst("^0+", ""));

    assertThat(source().fetch(written, today, today, Cursor.START).rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.0", "v1.1", "v2.0", "v2.1"})
  void the_version_is_a_setting(String version) {
    settings.put("version", version);

    assertThat(fetch().rows()).isEmpty();
  }

  @Test
  void rows_of_the_last_quarter_hour_are_not_relied_on() {
    assertThat(source().capabilities().lag()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source().capabilities().maxRangeDays()).isEqualTo(28);
  }
}
