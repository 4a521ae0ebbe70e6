package id.emall.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.Submission;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smpp.pdu.DeliverSM;
import org.smpp.smscsim.DeliveryInfoSender;
import org.smpp.smscsim.PDUProcessorGroup;
import org.smpp.smscsim.SMSCListenerImpl;
import org.smpp.smscsim.ShortMessageStore;
import org.smpp.smscsim.SimulatorPDUProcessorFactory;
import org.smpp.smscsim.util.Attribute;
import org.smpp.smscsim.util.Record;
import org.smpp.smscsim.util.Table;

/**
 * Against OpenSMPP's simulator, whose code for the protocol is another than ours: transceivers and
 * pairs, receipts in any order, messages of people.
 */
@Timeout(90)
class OpenSmppSimulatorTest extends SmppTest {

  private static final int PORT = freePort();
  private static final PDUProcessorGroup CLIENTS = new PDUProcessorGroup();
  private static final SMSCListenerImpl SMSC = new SMSCListenerImpl(PORT, true);

  @BeforeAll
  static void startSmsc() throws Exception {
    Table users = new Table();
    Record user = new Record();
    user.add(new Attribute("name", "emall"));
    user.add(new Attribute("password", "rahasia"));
    users.add(user);
    DeliveryInfoSender receipts = new DeliveryInfoSender();
    hurry(receipts);
    receipts.start();
    var factory =
        new SimulatorPDUProcessorFactory(CLIENTS, new ShortMessageStore(), receipts, users);
    factory.setDisplayInfo(false);
    SMSC.setPDUProcessorFactory(factory);
    SMSC.setAcceptTimeout(200);
    SMSC.start();
  }

  /** It looks for receipts to send every five seconds and cannot be told otherwise. */
  private static void hurry(DeliveryInfoSender receipts) throws ReflectiveOperationException {
    Field pause = DeliveryInfoSender.class.getDeclaredField("waitForQueueInterval");
    pause.setAccessible(true);
    pause.setLong(receipts, 20);
  }

  @AfterAll
  static void stopSmsc() throws Exception {
    SMSC.stop();
  }

  @Test
  void everything_that_is_taken_is_told_to_have_arrived() throws Exception {
    SmppGateway gateway = bound(PORT);
    List<String> texts =
        List.of("Halo", "Pesanan ".repeat(30), "Lunas ✓ ".repeat(20), "Rp1.250.000 [€]");

    Set<String> taken = new HashSet<>();
    for (String text : texts) {
      taken.addAll(ids(gateway.send(message("+6281234567890", text))));
    }

    assertThat(taken).hasSize(1 + 2 + 3 + 1);
    Set<String> arrived = new HashSet<>();
    while (arrived.size() < taken.size()) {
      Receipt receipt = told.receipt();
      assertThat(receipt.fate()).isEqualTo(Fate.DELIVERED);
      arrived.add(receipt.gatewayMessageId());
    }
    assertThat(arrived).isEqualTo(taken);
  }

  /** The simulator sends receipts where the submission came from, so none comes by a pair. */
  @Test
  void a_pair_submits_by_one_bind_and_is_told_by_the_other() throws Exception {
    SmppGateway gateway = bound(PORT, "bind=pair", "long=sar");

    assertThat(ids(gateway.send(message("+6281234567890", "Pesanan ".repeat(30))))).hasSize(2);
    deliver("BAYAR 7K2M9QXB");

    assertThat(told.text().text()).isEqualTo("BAYAR 7K2M9QXB");
  }

  private static List<String> ids(Submission answer) {
    return ((Submission.Accepted) answer).partIds();
  }

  /** Types a message at the simulator's newest client. */
  private static void deliver(String text) throws Exception {
    DeliverSM delivery = new DeliverSM();
    delivery.setSourceAddr("+6281234567890");
    delivery.setDestAddr("9000");
    delivery.setShortMessage(text);
    CLIENTS.get(CLIENTS.count() - 1).serverRequest(delivery);
  }

  @Test
  void what_somebody_sends_is_passed_on() throws Exception {
    bound(PORT);
    deliver("BAYAR 7K2M9QXB");

    InboundText text = told.text();
    assertThat(text.from()).isEqualTo("+6281234567890");
    assertThat(text.to()).isEqualTo("9000");
    assertThat(text.text()).isEqualTo("BAYAR 7K2M9QXB");
  }
}
