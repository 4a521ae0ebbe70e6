package id.emall.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an SMSC may answer, and what it delivers. */
@Timeout(60)
class ScriptedSmscTest extends SmppTest {

  private static final String NUMBER = "6281234567890";
  private static final int RECEIPT = 0x04;
  private static final int UDHI = 0x40;

  private final int port = freePort();
  private ScriptedSmsc smsc;

  @BeforeEach
  void startSmsc() {
    smsc = new ScriptedSmsc(port);
  }

  @AfterEach
  void stopSmsc() throws IOException {
    smsc.close();
  }

  private Submission send(SmppGateway gateway, String text) {
    return gateway.send(message("+" + NUMBER, text));
  }

  @ParameterizedTest
  @CsvSource({
    "0x58, TryLater",
    "0x14, TryLater",
    "0x08, TryLater",
    "0x64, TryLater",
    "0xFF, TryLater",
    "0x04, TryLater",
    "0x0B, Refused",
    "0x0A, NotAuthorised",
    "0x01, Refused",
    "0x45, Refused",
    "0x61, Refused",
    "0x62, Refused",
    "0x65, Refused"
  })
  void each_status_means_what_it_means(String status, String meaning) {
    smsc.refuses(NUMBER, Integer.decode(status));

    Submission answer = send(bound(port), "Halo");

    assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
    assertThat(answer.toString()).contains(status);
  }

  @Test
  void whoever_says_too_fast_is_asked_slower_and_by_and_by_faster_again() {
    SmppGateway gateway = bound(port, "per-second=200");
    smsc.refuses(NUMBER, SMPPConstant.STAT_ESME_RTHROTTLED);

    send(gateway, "Halo");
    send(gateway, "Halo");
    assertThat(gateway.pace().perSecond()).isEqualTo(50);
    smsc.accepts(NUMBER);
    for (int i = 0; i < 10; i++) {
      send(gateway, "Halo");
    }

    assertThat(gateway.pace().perSecond()).isEqualTo(70);
  }

  @Test
  void an_answer_that_does_not_come_leaves_it_open() {
    SmppGateway gateway = bound(port, "answer-within=PT0.5S");
    smsc.fallSilent();

    assertThat(send(gateway, "Halo")).isInstanceOf(Submission.Uncertain.class);
  }

  @Test
  void a_lost_bind_comes_back_by_itself() {
    SmppGateway gateway = bound(port);
    smsc.cutConnections();
    await("the loss", () -> !gateway.isBound());
    assertThat(send(gateway, "Halo")).isInstanceOf(Submission.TryLater.class);

    await("a new bind", gateway::isBound);

    assertThat(send(gateway, "Halo")).isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void a_submission_says_who_sends_how_long_and_that_a_receipt_is_wanted() {
    send(bound(port, "sender=LUMBUNG"), "Rp1.250.000 @ [€]");

    SubmitSm submitted = smsc.submitted().getFirst();
    assertThat(submitted.getSourceAddr()).isEqualTo("LUMBUNG");
    assertThat(submitted.getSourceAddrTon()).isEqualTo((byte) 5);
    assertThat(submitted.getSourceAddrNpi()).isEqualTo((byte) 0);
    assertThat(submitted.getDestAddress()).isEqualTo(NUMBER);
    assertThat(submitted.getDestAddrTon()).isEqualTo((byte) 1);
    assertThat(submitted.getDestAddrNpi()).isEqualTo((byte) 1);
    assertThat(submitted.getValidityPeriod()).isEqualTo("000000001000000R");
    assertThat(submitted.getRegisteredDelivery()).isEqualTo((byte) 1);
    assertThat(submitted.getDataCoding()).isEqualTo((byte) 0);
    assertThat(HexFormat.of().formatHex(submitted.getShortMessage()))
        .isEqualTo("5270312e3235302e3030302000201b3c1b651b3e");
  }

  @Test
  void parts_of_a_long_text_name_each_other() {
    Submission taken = send(bound(port), "a".repeat(152) + "€" + "a".repeat(10));

    assertThat(((Submission.Accepted) taken).partIds()).hasSize(2);
    byte[] first = smsc.submitted().get(0).getShortMessage();
    byte[] second = smsc.submitted().get(1).getShortMessage();
    assertThat(HexFormat.of().formatHex(first)).startsWith("050003").hasSize((6 + 152) * 2);
    assertThat(first[3]).isEqualTo(second[3]);
    assertThat(first[4]).isEqualTo((byte) 2);
    assertThat(first[5]).isEqualTo((byte) 1);
    assertThat(second[5]).isEqualTo((byte) 2);
    assertThat(smsc.submitted()).allMatch(SubmitSm::isUdhi);
  }

  @Test
  void of_a_text_half_taken_the_rest_decides() {
    SmppGateway gateway = bound(port);
    smsc.refuses(NUMBER, SMPPConstant.STAT_ESME_RSYSERR);

    assertThat(send(gateway, "a".repeat(200))).isInstanceOf(Submission.TryLater.class);
    assertThat(smsc.submitted()).hasSize(1);
  }

  @Test
  void a_receipt_by_parameters_is_believed_before_its_text() throws Exception {
    bound(port, "id-format=submit-hex");

    int status =
        smsc.deliver(
            "id:1 stat:ENROUTE err:000".getBytes(StandardCharsets.US_ASCII),
            RECEIPT,
            0,
            new OptionalParameter.Receipted_message_id("1662640946"),
            new OptionalParameter.Message_state((byte) 5));

    Receipt receipt = told.receipt();
    assertThat(status).isZero();
    assertThat(receipt.gatewayMessageId()).isEqualTo("1662640946");
    assertThat(receipt.fate()).isEqualTo(Fate.UNDELIVERED);
  }

  @Test
  void a_pair_gets_receipts_by_its_receiver() throws Exception {
    SmppGateway gateway = bound(port, "bind=pair");
    assertThat(send(gateway, "Halo")).isEqualTo(new Submission.Accepted("1"));

    smsc.deliver("id:1 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII), RECEIPT, 0);

    assertThat(told.receipt().gatewayMessageId()).isEqualTo("1");
  }

  @Test
  void a_receipt_that_cannot_be_stored_is_asked_for_again() throws Exception {
    bound(port);
    told.failNext();
    byte[] text = "id:7 stat:DELIVRD err:000".getBytes(StandardCharsets.US_ASCII);

    assertThat(smsc.deliver(text, RECEIPT, 0)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
    assertThat(smsc.deliver(text, RECEIPT, 0)).isZero();

    assertThat(told.receipt().gatewayMessageId()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "0500034D0201, 77, 2, 1",
    "0608041234030 2, 4660, 3, 2",
    "0B0003AB020205040B840B84, 171, 2, 2"
  })
  void a_part_of_a_longer_message_says_which(String header, int reference, int total, int number)
      throws Exception {
    bound(port);

    smsc.deliver(HexFormat.of().parseHex(header.replace(" ", "") + "48616C6F"), UDHI, 0);

    InboundText text = told.text();
    assertThat(text.text()).isEqualTo("Halo");
    assertThat(text.part()).isEqualTo(new InboundText.Part(reference, total, number));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 48616C6F1B65, Halo€",
    "8, 00480061006C006F2713, Halo✓",
    "3, 4361666FE9, Cafoé",
    "1, 48616C6F, Halo",
    "0, '', ''"
  })
  void each_coding_is_read(int coding, String octets, String text) throws Exception {
    bound(port);

    smsc.deliver(HexFormat.of().parseHex(octets), 0, coding);

    assertThat(told.text().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT10M, 000000001000000R",
    "PT24H, 000001000000000R",
    "PT1M30S, 000000000130000R",
    "P400D, 000028000000000R"
  })
  void the_time_a_text_is_worth_delivering_is_relative(Duration validity, String told) {
    assertThat(Submitting.relative(validity)).isEqualTo(told);
  }
}
