package id.emall.core.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.notice.Drafts;
import id.emall.core.notice.Inboxes;
import id.emall.core.notice.MessageDraft;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.MessageView;
import id.emall.core.notice.Messages;
import id.emall.core.notice.Outbox;
import id.emall.core.notice.sms.SmsSpending;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may not go out now, and when it does. */
@Timeout(120)
class HeldBackTest extends CoreTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final Inboxes inboxes = new Inboxes();

  @Override
  protected String[] settings() {
    List<String> settings = new ArrayList<>(List.of(inboxes.settings()));
    settings.add("emall.message.sms-per-hour=5");
    settings.add("emall.message.sms-per-hour-total=10");
    return settings.toArray(String[]::new);
  }

  @AfterEach
  void leaveNothingBehind() {
    inboxes.clearFaults("sms");
    clock.advance(Duration.ofDays(2));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update message set next_at = null, state = 'PARKED' where state = 'QUEUED'"));
  }

  @AfterAll
  void closeInboxes() {
    inboxes.close();
  }

  @Test
  void what_may_wait_is_not_sent_at_night_where_its_receiver_lives() {
    String west = number();
    String east = number();
    String awaited = number();
    at("2026-04-01T13:30:00Z"); // 20:30 in the west, 22:30 in the east
    schedule(Drafts.patient(west, "Halo", WIB), Drafts.patient(east, "Halo", WIT));
    schedule(Drafts.sms(awaited, "Halo"));

    drain();

    assertThat(inboxes.texts(west)).hasSize(1);
    assertThat(inboxes.texts(awaited)).hasSize(1);
    assertThat(inboxes.texts(east)).isEmpty();
    MessageView waiting = find(east);
    assertThat(waiting.waits()).isEqualTo(MessageView.Wait.MORNING);
    assertThat(waiting.nextAt()).isEqualTo(Instant.parse("2026-04-01T22:00:00Z"));
    assertThat(giveUp(waiting.id())).isEqualTo(Instant.parse("2026-04-02T22:00:00Z"));
    at("2026-04-01T22:00:00Z");
    drain();
    assertThat(inboxes.texts(east)).hasSize(1);
    assertThat(find(east).waits()).isNull();
  }

  @Test
  void what_is_tried_again_at_night_waits_for_the_morning_too() {
    String to = number();
    at("2026-04-05T13:59:30Z");
    inboxes.fault("sms", "server-error", 1);
    schedule(Drafts.patient(to, "Halo", WIB));

    drain();
    assertThat(find(to).attempts()).isEqualTo(1);
    assertThat(find(to).waits()).isNull();
    at("2026-04-05T14:00:30Z");
    drain();

    assertThat(inboxes.texts(to)).isEmpty();
    assertThat(find(to).waits()).isEqualTo(MessageView.Wait.MORNING);
    assertThat(find(to).attempts()).isEqualTo(1);
    assertThat(giveUp(find(to).id())).isEqualTo(Instant.parse("2026-04-06T23:59:00Z"));
    at("2026-04-06T00:00:00Z");
    drain();
    assertThat(inboxes.texts(to)).hasSize(1);
  }

  @Test
  void a_number_is_sent_so_many_an_hour_and_the_rest_later_the_most_urgent_first() {
    String to = number();
    at("2026-04-10T03:00:00Z");
    schedule(numbered(to, 3));
    drain();
    clock.advance(Duration.ofMinutes(30));
    schedule(Drafts.patient(to, "patient", WIB));
    schedule(Drafts.sms(to, "normal"), Drafts.sms(to, "normal too"));
    schedule(Drafts.code(to, "code"));

    drain();

    assertThat(inboxes.texts(to)).hasSize(5).contains("code").doesNotContain("patient");
    assertThat(inboxes.texts(to)).filteredOn(text -> text.startsWith("normal")).hasSize(1);
    MessageView waiting = queued(to).getFirst();
    assertThat(waiting.waits()).isEqualTo(MessageView.Wait.HOUR);
    assertThat(waiting.nextAt()).isEqualTo(Instant.parse("2026-04-10T04:00:00Z"));
    assertThat(waiting.attempts()).isZero();
    clock.advance(Duration.ofMinutes(30));
    drain();
    assertThat(inboxes.texts(to)).hasSize(7).contains("patient", "normal", "normal too");
  }

  @Test
  void a_clock_that_was_ahead_keeps_nobody_from_being_told() {
    String to = number();
    at("2027-04-12T03:00:00Z");
    schedule(numbered(to, 5));
    drain();

    at("2026-04-12T03:00:00Z");
    schedule(Drafts.sms(to, "on time"));
    drain();

    assertThat(inboxes.texts(to)).contains("on time");
  }

  @Test
  void a_code_goes_beyond_the_limit_of_others_but_not_without_end() {
    String to = number();
    at("2026-04-15T03:00:00Z");
    schedule(numbered(to, 5));
    drain();

    for (int i = 0; i < 7; i++) {
      schedule(Drafts.code(to, "code " + i));
    }
    drain();

    assertThat(inboxes.texts(to)).hasSize(10);
    assertThat(queued(to)).hasSize(2).allMatch(one -> one.waits() == MessageView.Wait.HOUR);
  }

  @Test
  void what_finds_no_room_until_its_time_is_over_is_given_up_with_the_reason() {
    String to = number();
    at("2026-04-20T03:00:00Z");
    schedule(numbered(to, 5));
    drain();
    schedule(Drafts.sms(to, "late"));
    endIn(to, Duration.ofMinutes(20));
    drain();
    assertThat(queued(to).getFirst().nextAt()).isEqualTo(Instant.parse("2026-04-20T03:20:00Z"));

    clock.advance(Duration.ofMinutes(20));
    drain();

    assertThat(inboxes.texts(to)).doesNotContain("late");
    assertThat(messages(to))
        .filteredOn(one -> one.state() == MessageState.PARKED)
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("too many text messages"));
  }

  @Test
  void two_nodes_that_drain_at_once_keep_the_limit_together() throws Exception {
    String to = number();
    at("2026-04-25T03:00:00Z");
    schedule(numbered(to, 40));
    int nodes = 4;
    CyclicBarrier together = new CyclicBarrier(nodes);
    Callable<Integer> claiming =
        () -> {
          together.await();
          return get(MessageQueue.class).claim(10).map(some -> some.going().size()).orElse(0);
        };

    int going = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
      for (Future<Integer> one :
          threads.invokeAll(IntStream.range(0, nodes).mapToObj(i -> claiming).toList())) {
        going += one.get();
      }
    }

    assertThat(going).isEqualTo(5);
    assertThat(queued(to)).filteredOn(one -> one.waits() == null).hasSize(5);
  }

  @Test
  void what_was_handed_over_is_counted_by_the_minute() {
    at("2026-04-28T03:00:10Z");
    schedule(numbered(number(), 7));

    drain();

    Integer spent =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select number from sms_spent where minute = :minute")
                    .bind("minute", Instant.parse("2026-04-28T03:00:00Z"))
                    .mapTo(Integer.class)
                    .one());
    assertThat(spent).isEqualTo(5);
  }

  @Test
  void more_than_the_mall_expects_to_pay_for_is_work_for_operators_until_it_is_over() {
    at("2026-04-29T03:00:00Z");
    schedule(numbered(number(), 5));
    schedule(numbered(number(), 5));
    drain();
    get(SmsSpending.class).run();
    assertThat(spendingWork()).isZero();

    schedule(numbered(number(), 1));
    drain();
    get(SmsSpending.class).run();

    assertThat(spendingWork()).isOne();
    clock.advance(Duration.ofMinutes(61));
    get(SmsSpending.class).run();
    assertThat(spendingWork()).isZero();
  }

  private int spendingWork() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from work_item where kind = 'message.spending' and closed_at is null")
                .mapTo(Integer.class)
                .one());
  }

  private static MessageDraft[] numbered(String to, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> Drafts.sms(to, "number " + i))
        .toArray(MessageDraft[]::new);
  }

  private static String number() {
    return "+6281355" + NUMBERS.incrementAndGet();
  }

  private void at(String moment) {
    clock.set(Instant.parse(moment));
  }

  private void schedule(MessageDraft... drafts) {
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(drafts));
          return null;
        });
  }

  private void drain() {
    get(MessageDrain.class).run();
  }

  private MessageView find(String to) {
    return messages(to).getFirst();
  }

  private List<MessageView> messages(String to) {
    return get(Messages.class).search(new Seed(jdbi, clock).operator(), to);
  }

  private List<MessageView> queued(String to) {
    return messages(to).stream().filter(one -> one.state() == MessageState.QUEUED).toList();
  }

  private Instant giveUp(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select give_up_at from message where id = :id")
                .bind("id", id)
                .mapTo(Instant.class)
                .one());
  }

  private void endIn(String to, Duration time) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update message set give_up_at = :end where recipient = :to")
                .bind("end", clock.instant().plus(time))
                .bind("to", to)
                .execute());
  }
}
