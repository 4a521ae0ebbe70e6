package id.emall.sms.rajasms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.Submission;
import id.emall.sms.CallingContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against Raja-SMS as the sandbox plays it, and shapes of its public clients. */
class RajaSmsGatewayTest extends CallingContract {

  RajaSmsGatewayTest() {
    super(new RajaSmsFactory(), "raja-sms");
  }

  @Override
  protected boolean tellsByItsOwnId() {
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sending_respon\":{\"globalstatus\":10,\"globalstatustext\":\"Success\"}}",
        "{\"sending_respon\":{\"globalstatus\":\"10\"}}",
        "{\"sending_respon\":[{\"globalstatus\":77,\"globalstatustext\":\"Success\"}]}"
      })
  void success_is_known_by_its_number_or_its_word(String body) {
    assertThat(read(body, Map.of())).isEqualTo(new Submission.Accepted(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "{}",
        "[]",
        "null",
        "{\"sending_respon\":{\"globalstatus\":90,\"globalstatustext\":\"28|0\"}}",
        "{\"sending_respon\":{\"globalstatus\":42,\"globalstatustext\":\"?\"}}",
        "{\"sending_respon\":"
      })
  void what_nobody_knows_the_meaning_of_is_uncertain(String body) {
    assertThat(read(body, Map.of())).isInstanceOf(Submission.Uncertain.class);
  }

  @Test
  void settings_give_numbers_their_meaning() {
    String body = "{\"sending_respon\":{\"globalstatus\":42,\"globalstatustext\":\"?\"}}";

    assertThat(read(body, Map.of("success-status", "1, 42")))
        .isInstanceOf(Submission.Accepted.class);
    assertThat(read(body, Map.of("refused-status", "42"))).isInstanceOf(Submission.Refused.class);
    assertThat(read(body, Map.of("account-status", "42")))
        .isInstanceOf(Submission.NotAuthorised.class);
  }

  @ParameterizedTest
  @CsvSource({"Terkirim, DELIVERED", "GAGAL, UNDELIVERED", "entah, UNDER_WAY"})
  void a_word_in_no_setting_decides_nothing(String word, Fate fate) {
    SmsCall call =
        new SmsCall(
            "GET",
            URI.create("https://mall.example/sms/raja-sms/receipt?status=" + word),
            Map.of(),
            new byte[0],
            UUID.randomUUID());

    assertThat(gateway().calls().orElseThrow().read(call).receipts())
        .extracting(Receipt::fate)
        .containsExactly(fate);
  }

  @Test
  void a_product_that_does_not_exist_is_named() {
    settings.put("product", "premium");

    assertThatThrownBy(this::gateway).hasMessageContaining("product");
  }

  private static Submission read(String body, Map<String, String> settings) {
    return new RajaSmsAnswer(new AdapterSettings("raja-sms", settings)).read(body);
  }
}
