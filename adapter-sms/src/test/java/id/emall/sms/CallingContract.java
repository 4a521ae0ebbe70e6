package id.emall.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold besides for every gateway that calls the mall. */
public abstract class CallingContract extends GatewayContract {

  private SmsGateway made;

  protected CallingContract(SmsGatewayFactory factory, String standIn) {
    super(factory, standIn);
  }

  /** Whether receipts name the gateway's own id; else they name ours. */
  protected abstract boolean tellsByItsOwnId();

  @BeforeEach
  void listen() {
    made = gateway();
    PlayedMall.reading(reader());
  }

  private SmsCallReader reader() {
    return made.calls().orElseThrow();
  }

  @Test
  void what_becomes_of_a_message_is_told() {
    SmsMessage message = message("Halo");
    Submission answer = made.send(message);

    assertThat(tell(Map.of())).containsExactly(200, 200);

    assertThat(fates()).containsExactly(Fate.UNDER_WAY, Fate.DELIVERED);
    assertThat(PlayedMall.receipts())
        .allSatisfy(
            receipt -> {
              assertThat(receipt.rawState()).isNotBlank();
              assertThat(receipt.raw()).isNotBlank();
              assertThat(isAbout(receipt, message, answer)).isTrue();
            });
  }

  private boolean isAbout(Receipt receipt, SmsMessage message, Submission answer) {
    return tellsByItsOwnId()
        ? ((Submission.Accepted) answer).partIds().equals(List.of(receipt.gatewayMessageId()))
        : message.id().equals(receipt.messageId());
  }

  @Test
  void one_that_never_arrives_is_told_so() {
    made.send(message("Halo"));
    gateway.fault("undelivered");

    tell(Map.of());

    assertThat(fates()).containsExactly(Fate.UNDER_WAY, Fate.UNDELIVERED);
  }

  @Test
  void receipts_are_read_in_any_order_and_as_often_as_they_come() {
    made.send(message("Halo"));

    assertThat(tell(Map.of("fates", "delivered,under_way,delivered"))).containsOnly(200);

    assertThat(fates()).containsExactly(Fate.DELIVERED, Fate.UNDER_WAY, Fate.DELIVERED);
    assertThat(PlayedMall.receipts().getFirst().gatewayMessageId())
        .isEqualTo(PlayedMall.receipts().getLast().gatewayMessageId());
  }

  @Test
  void a_receipt_may_come_before_its_message_is_answered() {
    gateway.fault("receipt-first");

    Submission answer = made.send(message("Halo"));

    assertThat(answer).isInstanceOf(Submission.Accepted.class);
    assertThat(fates()).containsExactly(Fate.UNDER_WAY, Fate.DELIVERED);
  }

  @Test
  void a_forged_receipt_tells_nothing() {
    made.send(message("Halo"));

    assertThat(tell(Map.of("fates", "delivered", "forged", "true"))).containsExactly(401);

    assertThat(PlayedMall.receipts()).isEmpty();
  }

  @Test
  void a_call_without_any_proof_is_refused() {
    for (String method : List.of("GET", "POST")) {
      SmsCall call =
          new SmsCall(
              method,
              URI.create("https://mall.example/sms/x/inbound?text=STOP&from=0812"),
              Map.of("content-type", "application/x-www-form-urlencoded"),
              "MessageSid=SM1&Body=STOP".getBytes(),
              null);

      assertThatThrownBy(() -> reader().read(call))
          .isInstanceOfSatisfying(
              OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.AUTH));
    }
  }

  private List<Integer> tell(Map<String, String> how) {
    Map<String, String> fields = new HashMap<>(how);
    fields.put("to", number);
    return gateway.play("/receipts", fields);
  }

  private static List<Fate> fates() {
    return PlayedMall.receipts().stream().map(Receipt::fate).toList();
  }
}
