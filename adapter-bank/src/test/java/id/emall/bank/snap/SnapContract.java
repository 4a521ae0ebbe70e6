package id.emall.bank.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.bank.PlayedBank;
import id.emall.bank.StatementContract;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSourceFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold for every bank that speaks SNAP. */
public abstract class SnapContract extends StatementContract {

  private final String settingsName;
  private final String secret;

  protected SnapContract(
      MutationSourceFactory factory,
      String shortName,
      String standIn,
      String settingsName,
      int accountDigits,
      String secret) {
    super(factory, shortName, standIn, accountDigits);
    this.settingsName = settingsName;
    this.secret = secret;
  }

  @Override
  protected Map<String, String> settings() {
    return PlayedBank.sandbox().bankSettings(settingsName);
  }

  @Override
  protected List<String> secrets() {
    return List.of(secret, "private-key");
  }

  @ParameterizedTest
  @CsvSource({
    "server-error, TRANSIENT, 5001400",
    "gateway-timeout, TRANSIENT, 5041400",
    "throttled, THROTTLED, 4291400",
    "signature-refused, AUTH, 4011400",
    "token-refused, AUTH, 4017300",
    "token-malformed, MALFORMED, 2007300",
    "wrong-shape, MALFORMED, 2001400",
    "row-missing, INCONSISTENT, 2001400"
  })
  void the_banks_own_code_is_told(String fault, Kind kind, String code) {
    transfer("147356.00", "INV7K2P");

    bank.fault(fault, 1);

    assertThat(assertFails(kind).code()).isEqualTo(code);
  }

  @Test
  void a_used_external_id_is_replaced_once() {
    bank.fault("external-id-conflict", 1);
    fetch();

    bank.fault("external-id-conflict", 2);
    assertThat(assertFails(Kind.TRANSIENT).code()).isEqualTo("4091400");
  }

  @Test
  void not_found_means_no_rows_only_where_the_settings_say_so() {
    bank.fault("nothing-found", 2);
    assertThat(assertFails(Kind.BAD_REQUEST).code()).isEqualTo("4041401");

    settings.put("no-rows-code", "4041401");
    assertThat(fetch().rows()).isEmpty();
  }

  @Test
  void a_signature_in_another_encoding_is_refused() {
    settings.put(
        "signature-encoding", settings.get("signature-encoding").equals("HEX") ? "BASE64" : "HEX");

    assertThat(assertFails(Kind.AUTH).code()).isEqualTo("4011400");
  }

  @Test
  void days_out_of_reach_are_refused_with_the_fields_name() {
    assertThatThrownBy(() -> source().fetch(account, today.minusDays(32), today, Cursor.START))
        .hasMessageContaining("4001402")
        .hasMessageContaining("fromDateTime");
  }

  @ParameterizedTest
  @CsvSource({
    "signature-encoding, ROT13",
    "external-id-digits, 8",
    "version, 2",
    "statement-path, no path",
    "to-time, midnight",
    "first-page, 7",
    "no-rows-code, 404 and 14",
    "totals, perhaps",
    "days-back, -1",
    "range-days, 0",
    "row-ids, maybe",
    "re-read-days, ten",
    "lag, soon",
    "partner-id, ''"
  })
  void a_setting_that_cannot_be_used_is_named(String key, String value) {
    settings.put(key, value);

    assertThatThrownBy(this::source)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + key + "'")
        .hasMessageContaining("'" + adapterName() + "'");
  }
}
