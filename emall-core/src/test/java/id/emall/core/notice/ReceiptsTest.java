package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.Submission;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.work.Workers;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.sms.GatewayCalls;
import id.emall.core.notice.sms.GatewayCalls.Outcome;
import id.emall.core.notice.sms.GatewaySessions;
import id.emall.core.notice.sms.ReceiptWork;
import id.emall.core.notice.sms.SmsHousekeeping;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeSms;
import id.emall.core.testing.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReceiptsTest extends CoreTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return new String[] {"emall.sms.a.adapter=fake", "emall.site.url=https://lumbung.example"};
  }

  @BeforeAll
  void open() {
    operator = new Seed(jdbi, clock).operator();
    get(Workers.class).use(threads);
    get(GatewaySessions.class).start();
  }

  @AfterAll
  void close() {
    get(GatewaySessions.class).stop();
    threads.shutdown();
  }

  @Test
  void a_message_has_arrived_when_its_receipt_says_so() {
    String to = submitted();

    told(to, 0, Fate.UNDER_WAY);
    match();
    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
    clock.advance(Duration.ofSeconds(30));
    told(to, 0, Fate.DELIVERED);
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(find(to).doneAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_receipt_may_come_before_the_submission_is_written_down() {
    String to = number();
    FakeSms.answers(
        to,
        gateway -> {
          FakeSms.news(gateway).receipt(receipt("early-" + to, Fate.DELIVERED));
          match();
          return new Submission.Accepted("early-" + to);
        });

    send(to);
    match();
    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
    clock.advance(Duration.ofSeconds(6));
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void a_receipt_that_overtakes_its_answer_leaves_no_code_behind() {
    String to = number();
    FakeSms.answers(
        to,
        gateway -> {
          FakeSms.news(gateway)
              .receipt(
                  new Receipt(null, find(to).id(), Fate.DELIVERED, "DELIVERED", null, null, "raw"));
          match();
          return new Submission.Accepted("overtaken-" + to);
        });

    send(Drafts.code(to, "Kode 123456"));

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(find(to).gateway()).isEqualTo("a");
    assertThat(find(to).submittedAt()).isEqualTo(clock.instant());
    assertThat(number("select count(*) from message where body like 'Kode 1234%'")).isZero();
  }

  @Test
  void the_first_last_word_stays_whatever_comes_after_it_and_however_often() {
    String to = submitted();

    told(to, 0, Fate.DELIVERED);
    told(to, 0, Fate.UNDER_WAY);
    told(to, 0, Fate.DELIVERED);
    match();
    told(to, 0, Fate.UNDELIVERED);
    told(to, 0, Fate.UNKNOWN);
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(find(to).problem()).isNull();
  }

  @Test
  void a_long_message_has_arrived_when_all_its_parts_have() {
    String to = submitted("p1-", "p2-");

    told(to, 1, Fate.DELIVERED);
    match();
    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
    told(to, 0, Fate.DELIVERED);
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void a_long_message_has_not_arrived_when_one_part_never_will() {
    String to = submitted("q1-", "q2-");

    told(to, 0, Fate.DELIVERED);
    told(to, 1, Fate.UNDELIVERED);
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.UNDELIVERED);
    assertThat(find(to).problem()).contains("a:", "UNDELIVERED", "27");
  }

  @Test
  void who_tells_of_a_message_that_nobody_knew_of_has_taken_it() {
    String to = number();
    FakeSms.answers(to, gateway -> new Submission.Uncertain("no answer"));
    send(to);
    assertThat(find(to).state()).isEqualTo(MessageState.QUEUED);

    assertThat(call(FakeSms.to(to).getFirst().message().receipts(), Fate.DELIVERED))
        .isInstanceOf(Outcome.Taken.class);
    match();
    clock.advance(Duration.ofHours(1));
    get(MessageDrain.class).run();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(FakeSms.to(to)).hasSize(1);
  }

  @Test
  void a_message_given_up_in_doubt_is_no_longer_work_once_its_receipt_comes() {
    String to = number();
    FakeSms.answers(to, gateway -> new Submission.Uncertain("no answer"));
    send(to);
    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofMinutes(20));
      get(MessageDrain.class).run();
    }
    assertThat(find(to).state()).isEqualTo(MessageState.UNCERTAIN);
    assertThat(isWork(find(to).id())).isTrue();

    call(FakeSms.to(to).getLast().message().receipts(), Fate.UNDER_WAY);
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
    assertThat(isWork(find(to).id())).isFalse();
  }

  @Test
  void a_call_without_the_seal_of_its_message_is_not_believed() {
    String to = submitted();
    URI address = FakeSms.to(to).getFirst().message().receipts();
    UUID other = UUID.randomUUID();

    assertThat(
            call(
                URI.create(address.toString().replace(find(to).id().toString(), other.toString())),
                Fate.DELIVERED))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(call(URI.create(address.toString().replaceAll(".$", "!")), Fate.DELIVERED))
        .isInstanceOf(Outcome.Refused.class);
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
    assertThat(address.toString()).doesNotContain(to.substring(1));
  }

  @Test
  void a_receipt_of_a_message_that_is_not_ours_is_let_go_after_an_hour() {
    FakeSms.news("a").receipt(receipt("stranger", Fate.DELIVERED));

    match();
    assertThat(waiting("stranger")).isOne();
    assertThat(get(Messages.class).strays(operator))
        .filteredOn(stray -> stray.gatewayMessageId().equals("stranger"))
        .singleElement()
        .satisfies(stray -> assertThat(stray.rawState()).isEqualTo("DELIVERED"));
    clock.advance(Duration.ofMinutes(61));
    match();

    assertThat(waiting("stranger")).isZero();
  }

  @Test
  void what_people_send_is_stored_once_by_the_gateways_id() {
    InboundText text = new InboundText("mo-1", "+628123", "9000", "BAYAR\u0000 X", null, "raw");

    FakeSms.news("a").inbound(text);
    FakeSms.news("a").inbound(text);

    assertThat(number("select count(*) from sms_inbound where gateway = 'a' and text = 'BAYAR  X'"))
        .isOne();
  }

  @Test
  void what_gateways_told_is_forgotten_when_its_time_is_over() {
    FakeSms.news("a").receipt(receipt("old", Fate.DELIVERED));
    FakeSms.news("a").inbound(new InboundText("old", "TELKOMSEL", "9000", "Promo", null, "raw"));
    get(InboundDesk.class).run();
    clock.advance(Duration.ofMinutes(61));
    match();

    clock.advance(Duration.ofDays(29));
    assertThat(kept()).containsExactly(1, 1);
    clock.advance(Duration.ofDays(1));
    assertThat(kept()).containsExactly(0, 1);
    clock.advance(Duration.ofDays(150));
    assertThat(kept()).containsExactly(0, 0);
  }

  /** How many old receipts and texts are left. */
  private List<Integer> kept() {
    get(SmsHousekeeping.class).run();
    return List.of(
        number("select count(*) from sms_receipt where gateway_message_id = 'old'"),
        number("select count(*) from sms_inbound where gateway_message_id = 'old'"));
  }

  private boolean isWork(UUID message) {
    return get(WorkItems.class).open(operator).stream()
        .anyMatch(item -> item.objectId().equals(message.toString()));
  }

  private int waiting(String gatewayId) {
    return number(
        "select count(*) from sms_receipt where next_at is not null and gateway_message_id = ?",
        gatewayId);
  }

  private Outcome call(URI address, Fate fate) {
    return get(GatewayCalls.class)
        .take("a", "GET", address.getPath(), "fate=" + fate, Map.of(), new byte[0]);
  }

  private void match() {
    get(ReceiptWork.class).run();
  }

  private static String number() {
    return "+6281299%06d".formatted(NUMBERS.incrementAndGet());
  }

  /** The number that a message was sent to which the gateway took, in parts of these ids. */
  private String submitted(String... parts) {
    String to = number();
    List<String> ids =
        parts.length == 0
            ? List.of("s-" + to)
            : List.of(parts).stream().map(part -> part + to).toList();
    FakeSms.answers(to, gateway -> new Submission.Accepted(ids));
    send(to);
    return to;
  }

  private void told(String to, int part, Fate fate) {
    Submission answer = FakeSms.to(to).getFirst().answer();
    FakeSms.news("a").receipt(receipt(((Submission.Accepted) answer).partIds().get(part), fate));
  }

  private static Receipt receipt(String id, Fate fate) {
    return new Receipt(id, null, fate, fate.name(), "27", null, "id:" + id + "\u0000");
  }

  private void send(String to) {
    send(Drafts.sms(to, "Halo"));
  }

  private void send(MessageDraft draft) {
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(draft));
          return null;
        });
    get(MessageDrain.class).run();
  }

  private MessageView find(String to) {
    return get(Messages.class).search(operator, to).getFirst();
  }
}
