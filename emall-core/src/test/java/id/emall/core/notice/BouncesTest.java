package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.core.admission.SellerApplied;
import id.emall.core.common.Actor;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.mail.BounceReading;
import id.emall.core.notice.mail.RefusingAddresses;
import id.emall.core.notice.mail.RefusingAddresses.Trouble;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mail that comes back, from the mailbox to what members and operators see. */
@Timeout(120)
class BouncesTest extends CoreTest {

  private final Inboxes inboxes = new Inboxes();
  private Seed seed;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return Stream.of(inboxes.settings(), inboxes.bounceSettings())
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    operator = seed.operator();
  }

  @AfterAll
  void closeInboxes() {
    inboxes.close();
  }

  @Test
  void after_two_different_mails_came_back_the_member_is_told_by_sms_and_spared_more() {
    Actor.Member actor = seed.buyer();
    MemberView member = get(Members.class).find(actor.id()).orElseThrow();

    JsonNode first = mailTo(member);
    inboxes.giveBack(first, "5.1.1");
    inboxes.giveBack(first, "5.1.1");
    read();
    assertThat(states(member)).containsExactly(MessageState.UNDELIVERED);
    assertThat(newest(member).problem()).contains("mail", "5.1.1", "does not exist");
    assertThat(trouble(actor)).extracting(Trouble::suspended).isEqualTo(false);

    inboxes.giveBack(mailTo(member), "5.1.1");
    inboxes.giveBack(first, "5.1.1");
    read();
    read();
    assertThat(trouble(actor)).extracting(Trouble::suspended).isEqualTo(true);
    assertThat(trouble(actor).reason()).contains("5.1.1");

    int arrived = inboxes.mails(member.email()).size();
    tell(member);
    assertThat(inboxes.mails(member.email())).hasSize(arrived);
    assertThat(newest(member).state()).isEqualTo(MessageState.UNDELIVERED);
    assertThat(newest(member).problem()).contains("sends mail back");
    assertThat(inboxes.texts(member.phone()))
        .singleElement()
        .asString()
        .contains(member.email(), "https://lumbung.example/akun/surel");

    clock.advance(Duration.ofDays(31));
    inboxes.giveBack(mailTo(member), "5.1.1");
    read();
    tell(member);
    assertThat(inboxes.mails(member.email())).hasSize(arrived + 1);
    assertThat(inboxes.texts(member.phone())).hasSize(1);

    get(RefusingAddresses.class).trustOwn(actor);
    tell(member);
    assertThat(inboxes.mails(member.email())).hasSize(arrived + 2);
  }

  @Test
  void an_address_is_not_to_blame_for_a_full_mailbox_or_a_slow_server() {
    Actor.Member actor = seed.buyer();
    MemberView member = get(Members.class).find(actor.id()).orElseThrow();

    inboxes.giveBack(mailTo(member), "5.2.2");
    inboxes.giveBack(mailTo(member), "4.4.1");
    read();

    assertThat(states(member)).containsExactly(MessageState.SUBMITTED, MessageState.UNDELIVERED);
    assertThat(get(RefusingAddresses.class).ofOwn(actor).trouble()).isEmpty();
  }

  @Test
  void nobody_can_say_of_a_message_that_it_came_back_without_its_seal() throws Exception {
    MemberView member = get(Members.class).find(seed.buyer().id()).orElseThrow();
    String sender = mailTo(member).path("from").asText();
    assertThat(sender).matches("bounce\\+[0-9a-f]{32}-[0-9a-f]{16}@sandbox\\.test");
    char last = sender.charAt(sender.indexOf('@') - 1);
    String forged = sender.replace(last + "@", (last == '0' ? "1" : "0") + "@");

    send(forged, report("failed", "5.1.1"));
    send("bounce@sandbox.test", report("failed", "5.1.1"));
    read();

    assertThat(newest(member).state()).isEqualTo(MessageState.SUBMITTED);
    send(sender, report("failed", "5.1.1"));
    read();
    assertThat(newest(member).state()).isEqualTo(MessageState.UNDELIVERED);
  }

  @Test
  void what_is_no_report_of_a_failure_is_put_aside() throws Exception {
    MemberView member = get(Members.class).find(seed.buyer().id()).orElseThrow();
    String sender = mailTo(member).path("from").asText();

    send(sender, "Subject: Cuti\r\nAuto-Submitted: auto-replied\r\n\r\nSaya kembali Senin.\r\n");
    send(sender, "Content-Type: multipart/report; report-type=delivery-status\r\n\r\nx\r\n");
    send(sender, "Content-Type: ;;;\r\n\r\n\u0000\r\n");
    send(sender, report("failed", "2.0.0"));
    send(sender, report("exploded", "5.1.1"));
    send(sender, report("failed", "5.1"));
    send(sender, report("delivered", "2.0.0"));
    read();

    assertThat(newest(member).state()).isEqualTo(MessageState.SUBMITTED);
    assertThat(inMailbox()).isPositive();
    clock.advance(Duration.ofDays(400));
    read();
    assertThat(inMailbox()).isZero();
  }

  @Test
  void a_mail_of_a_hundred_thousand_parts_costs_little_and_keeps_no_other_waiting()
      throws Exception {
    MemberView member = get(Members.class).find(seed.buyer().id()).orElseThrow();
    String sender = mailTo(member).path("from").asText();
    String report = report("failed", "5.1.1");
    String rubbish = report.substring(0, report.indexOf("--b")) + "--b\r\n\r\n".repeat(100_000);
    send(sender, rubbish);
    send(sender, report + "x".repeat(800_000));

    long before = allocated();
    get(BounceReading.class).run();

    assertThat(allocated() - before).isLessThan(64L * 1024 * 1024);
    assertThat(newest(member).state()).isEqualTo(MessageState.UNDELIVERED);
  }

  @Test
  void a_mail_that_cannot_be_dealt_with_keeps_no_other_waiting() throws Exception {
    MemberView one = get(Members.class).find(seed.buyer().id()).orElseThrow();
    MemberView other = get(Members.class).find(seed.buyer().id()).orElseThrow();
    send(mailTo(one).path("from").asText(), report("failed", "5.1.9"));
    send(mailTo(other).path("from").asText(), report("failed", "5.2.2"));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                alter table mail_bounce add constraint for_the_test check (reason not like '5.1.9%') not valid
                """));

    get(BounceReading.class).run();

    assertThat(newest(one).state()).isEqualTo(MessageState.SUBMITTED);
    assertThat(newest(other).state()).isEqualTo(MessageState.UNDELIVERED);
    jdbi.useHandle(
        handle -> handle.execute("alter table mail_bounce drop constraint for_the_test"));
    get(BounceReading.class).run();
    assertThat(newest(one).state()).isEqualTo(MessageState.UNDELIVERED);
  }

  /** Bytes this thread was given in its life. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static String report(String action, String status) {
    return """
    Subject: Undelivered
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type="delivery-status"; boundary=b

    --b
    Content-Type: text/plain

    It could not be delivered.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example

    Final-Recipient: rfc822; siti@example.test
    Action: %s
    Status: %s (what it means)
    Diagnostic-Code: smtp; 550 no such user
    --b--
    """
        .formatted(action, status)
        .replace("\n", "\r\n");
  }

  private void send(String to, String mail) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(inboxes.smtpPort()));
    Session session = Session.getInstance(properties);
    MimeMessage message =
        new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
    }
  }

  private int inMailbox() throws MessagingException {
    Properties properties = new Properties();
    Arrays.stream(inboxes.bounceSettings())
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> properties.put(setting[0], setting[1]));
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(
          properties.getProperty("emall.mail.bounces.host"),
          Integer.parseInt(properties.getProperty("emall.mail.bounces.port")),
          properties.getProperty("emall.mail.bounces.user"),
          properties.getProperty("emall.mail.bounces.password"));
      Folder folder = store.getFolder("INBOX");
      folder.open(Folder.READ_ONLY);
      return folder.getMessageCount();
    }
  }

  private JsonNode mailTo(MemberView member) {
    tell(member);
    return inboxes.mails(member.email()).getFirst();
  }

  private void tell(MemberView member) {
    clock.advance(Duration.ofSeconds(1));
    fire(new SellerApplied(member.id()));
    get(MessageDrain.class).run();
  }

  private void read() {
    get(BounceReading.class).run();
    get(MessageDrain.class).run();
  }

  private Trouble trouble(Actor actor) {
    return get(RefusingAddresses.class).ofOwn(actor).trouble().orElseThrow();
  }

  private List<MessageState> states(MemberView member) {
    return get(Messages.class).search(operator, member.email()).stream()
        .map(MessageView::state)
        .toList();
  }

  private MessageView newest(MemberView member) {
    return get(Messages.class).search(operator, member.email()).getFirst();
  }
}
