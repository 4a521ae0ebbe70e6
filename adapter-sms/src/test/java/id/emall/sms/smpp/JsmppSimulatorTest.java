package id.emall.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.Submission;
import org.jsmpp.examples.SMPPServerSimulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against jSMPP's own simulator, which the project did not write: it takes transceivers only and
 * spells ids hexadecimal in answers and decimal in receipts.
 */
@Timeout(60)
class JsmppSimulatorTest extends SmppTest {

  private static int port;

  @BeforeAll
  static void startSmsc() {
    port = freePort();
    Thread.ofPlatform().daemon().start(new SMPPServerSimulator(false, port, "emall", "rahasia"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Faktur 7K2M9QXB lunas. Terima kasih.", "Lunas ✓ 😀"})
  void what_is_taken_is_told_to_have_arrived_by_the_same_id(String text) throws Exception {
    Submission taken = bound(port, "id-format=submit-hex").send(message("+6281234567890", text));

    Receipt receipt = told.receipt();
    assertThat(taken).isInstanceOf(Submission.Accepted.class);
    assertThat(((Submission.Accepted) taken).partIds()).containsExactly(receipt.gatewayMessageId());
    assertThat(receipt.fate()).isEqualTo(Fate.DELIVERED);
    assertThat(receipt.rawState()).isEqualTo("DELIVRD");
    assertThat(receipt.raw()).doesNotContain("\u0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"udh", "sar", "payload"})
  void a_long_text_goes_in_parts_or_as_a_whole(String way) throws Exception {
    Submission taken =
        bound(port, "id-format=submit-hex", "long=" + way)
            .send(message("+6281234567890", "Pesanan Anda ".repeat(20)));

    int parts = way.equals("payload") ? 1 : 2;
    assertThat(((Submission.Accepted) taken).partIds()).hasSize(parts).doesNotHaveDuplicates();
    for (int i = 0; i < parts; i++) {
      assertThat(((Submission.Accepted) taken).partIds())
          .contains(told.receipt().gatewayMessageId());
    }
  }

  @Test
  void what_somebody_sends_is_passed_on() throws Exception {
    bound(port);

    InboundText text = told.text();
    assertThat(text.from()).isEqualTo("555");
    assertThat(text.text()).startsWith("Hello World");
    assertThat(text.part()).isNull();
  }

  @Test
  void an_account_that_is_refused_is_told_so() {
    SmppGateway gateway = gateway(port, "password=salah");

    await(
        "a refusal",
        () -> gateway.send(message("+6281234567890", "Halo")) instanceof Submission.NotAuthorised);
  }

  @Test
  void without_a_connection_nothing_is_taken_and_nothing_is_in_doubt() {
    Submission answer = gateway(freePort()).send(message("+6281234567890", "Halo"));

    assertThat(answer).isInstanceOf(Submission.TryLater.class);
  }
}
