package id.emall.sms.zenziva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.SmsGateway.Inbox;
import id.emall.contracts.sms.Submission;
import id.emall.sms.GatewayContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against Zenziva as the sandbox plays it. */
class ZenzivaGatewayTest extends GatewayContract {

  ZenzivaGatewayTest() {
    super(new ZenzivaGatewayFactory(), "sms");
  }

  @Test
  void a_message_is_accepted_whether_the_status_is_a_string_or_a_number() {
    for (int i = 0; i < 2; i++) {
      assertThat(((Submission.Accepted) send("Halo")).partIds())
          .singleElement()
          .asString()
          .matches("\\d+");
    }
  }

  @Test
  void a_refusal_keeps_zenzivas_number_and_words() {
    number = "+62215551234";
    assertThat(send("Halo")).isEqualTo(new Submission.Refused("0", "Nomor tujuan tidak valid"));
    number = "+6591234567";
    assertThat(send("Halo")).isInstanceOf(Submission.Refused.class);
    settings.put("passkey", "wrong");
    number = "+6281234567890";
    assertThat(send("Halo"))
        .isEqualTo(new Submission.NotAuthorised("5", "Userkey / Passkey Salah"));
  }

  @Test
  void what_people_write_waits_in_the_inbox_and_may_be_told_again() {
    gateway.play("/inbound", Map.of("from", number, "text", "STATUS 7K2M9QXB & é ✓"));
    Inbox inbox = gateway().inbox().orElseThrow();

    List<InboundText> texts = inbox.since(Instant.now().minus(Duration.ofDays(1)));

    assertThat(texts)
        .filteredOn(text -> text.from().equals(number))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.text()).isEqualTo("STATUS 7K2M9QXB & é ✓");
              assertThat(text.gatewayMessageId()).matches("\\d+");
              assertThat(text.sentAt())
                  .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            });
    assertThat(inbox.since(Instant.now())).containsAll(texts);
  }

  @Test
  void an_inbox_that_fails_says_why() {
    settings.put("passkey", "wrong");
    assertThat(failure()).isEqualTo(Kind.AUTH);

    gateway.fault("server-error");
    assertThat(failure()).isEqualTo(Kind.TRANSIENT);

    settings.put("inbox-url", "http://127.0.0.1:1");
    assertThat(failure()).isEqualTo(Kind.TRANSIENT);
  }

  private Kind failure() {
    try {
      gateway().inbox().orElseThrow().since(Instant.now());
      return null;
    } catch (OutsideFailure e) {
      assertThat(e.getMessage()).doesNotContain("wrong", "sandbox-user");
      return e.kind();
    }
  }

  @Test
  void without_its_setting_there_is_no_inbox() {
    settings.remove("inbox-url");

    assertThat(gateway().inbox()).isEmpty();
  }

  @Test
  void a_recorded_inbox_is_read() {
    assertThat(
            ZenzivaInbox.read(
                """
                {"msg-count":1,"msg":[{"messageId":"424","date":"2017-11-03 09:04:59","dari":"+628123",
                "isiPesan":"Hi"}]}
                """))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.gatewayMessageId()).isEqualTo("424");
              assertThat(text.sentAt()).isEqualTo(Instant.parse("2017-11-03T02:04:59Z"));
            });
    assertThat(ZenzivaInbox.read("{\"msg-count\":0}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OK", "[]", "null", "{}", "{\"status\":\"0\",\"text\":\"?\"}"})
  void an_inbox_that_is_none_is_malformed(String body) {
    assertThatThrownBy(() -> ZenzivaInbox.read(body))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.MALFORMED));
  }
}
