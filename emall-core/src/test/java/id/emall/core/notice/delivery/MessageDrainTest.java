package id.emall.core.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.notice.Drafts;
import id.emall.core.notice.Inboxes;
import id.emall.core.notice.MessageDraft;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.MessageView;
import id.emall.core.notice.Messages;
import id.emall.core.notice.Outbox;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MessageDrainTest extends CoreTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final Inboxes inboxes = new Inboxes();
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return inboxes.settings();
  }

  @AfterEach
  void leaveNothingBehind() {
    inboxes.clearFaults("sms");
    inboxes.clearFaults("mail");
    clock.advance(Duration.ofDays(4));
    drain();
    jdbi.useHandle(handle -> handle.execute("delete from gateway_pause"));
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
  void a_message_is_handed_over_once_and_remembers_who_took_it() {
    String to = number();
    schedule(Drafts.sms(to, "Halo"));

    drain();
    drain();

    assertThat(inboxes.texts(to)).containsExactly("Halo");
    MessageView message = find(to);
    assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
    assertThat(message.gateway()).isEqualTo("satu");
    assertThat(message.submittedAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_rollback_takes_the_message_with_it() {
    String to = number();

    assertThatThrownBy(
            () ->
                transaction(
                    () -> {
                      get(Outbox.class).schedule(List.of(Drafts.sms(to, "Halo")));
                      throw new IllegalStateException("something else went wrong");
                    }))
        .hasMessage("something else went wrong");
    drain();

    assertThat(inboxes.texts(to)).isEmpty();
  }

  @Test
  void nothing_can_be_scheduled_outside_of_a_transaction() {
    assertThatThrownBy(() -> get(Outbox.class).schedule(List.of(Drafts.sms(number(), "Halo"))))
        .isInstanceOf(jakarta.transaction.TransactionalException.class);
  }

  @Test
  void the_same_thing_is_never_said_twice() {
    String to = number();
    MessageDraft draft = Drafts.sms(to, "Halo");

    schedule(draft);
    schedule(draft);
    drain();
    schedule(draft);
    drain();

    assertThat(inboxes.texts(to)).containsExactly("Halo");
  }

  @Test
  void a_server_error_is_waited_out() {
    String to = number();
    inboxes.fault("sms", "server-error", 2);
    schedule(Drafts.sms(to, "Halo"));

    drain();
    assertThat(find(to).state()).isEqualTo(MessageState.QUEUED);
    assertThat(find(to).nextAt()).isAfter(clock.instant());
    assertThat(find(to).problem()).contains("satu", "503");
    drain();
    assertThat(find(to).attempts()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(30));
    drain();
    clock.advance(Duration.ofSeconds(60));
    drain();

    assertThat(inboxes.texts(to)).containsExactly("Halo");
    assertThat(find(to).attempts()).isEqualTo(3);
  }

  @Test
  void a_refused_message_is_parked_with_its_reason_and_a_person_is_told() {
    String to = number();
    inboxes.fault("sms", "rejected", 1);
    schedule(Drafts.sms(to, "Halo"));

    drain();

    MessageView message = find(to);
    assertThat(message.state()).isEqualTo(MessageState.PARKED);
    assertThat(message.problem()).contains("Pesan ditolak");
    assertThat(get(WorkItems.class).open(operator()))
        .anyMatch(item -> item.objectId().equals(message.id().toString()));
    assertThat(get(Messages.class).parked(operator())).contains(message);
  }

  @Test
  void a_message_nobody_takes_is_given_up_in_the_end() {
    String to = number();
    inboxes.fault("sms", "server-error", -1);
    schedule(Drafts.sms(to, "Halo"));

    for (int i = 0; i < 200 && find(to).state() == MessageState.QUEUED; i++) {
      drain();
      clock.advance(Duration.ofMinutes(10));
    }

    assertThat(find(to).state()).isEqualTo(MessageState.PARKED);
    assertThat(find(to).problem()).contains("given up after");
  }

  @Test
  void an_operator_sends_a_parked_message_again() {
    String to = number();
    inboxes.fault("sms", "rejected", 1);
    schedule(Drafts.sms(to, "Halo"));
    drain();

    get(Messages.class).sendAgain(operator(), find(to).id());
    drain();

    assertThat(inboxes.texts(to)).containsExactly("Halo");
    assertThatThrownBy(() -> get(Messages.class).sendAgain(operator(), find(to).id()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(Messages.class).parked(new Seed(jdbi, clock).buyer()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_message_whose_answer_was_lost_is_sent_again_a_few_times_at_most() {
    String to = number();
    inboxes.fault("sms", "accepted-but-answer-lost", -1);
    schedule(Drafts.sms(to, "Halo"));

    for (int i = 0; i < 20; i++) {
      drain();
      clock.advance(Duration.ofMinutes(30));
    }

    assertThat(inboxes.texts(to)).hasSize(4);
    assertThat(find(to).state()).isEqualTo(MessageState.UNCERTAIN);
  }

  @Test
  void a_code_whose_answer_was_lost_is_not_sent_again() {
    String to = number();
    inboxes.fault("sms", "accepted-but-answer-lost", 1);
    schedule(Drafts.code(to, "Kode 123456"));

    drain();
    clock.advance(Duration.ofMinutes(5));
    drain();

    assertThat(inboxes.texts(to)).containsExactly("Kode 123456");
    assertThat(find(to).state()).isEqualTo(MessageState.UNCERTAIN);
  }

  @Test
  void a_code_is_tried_again_while_it_was_surely_not_taken() {
    String to = number();
    inboxes.fault("sms", "server-error", 1);
    schedule(Drafts.code(to, "Kode 123456"));

    drain();
    clock.advance(Duration.ofSeconds(10));
    drain();

    assertThat(inboxes.texts(to)).containsExactly("Kode 123456");
    assertThat(storedBody(to)).isEmpty();
  }

  @Test
  void a_code_that_waited_too_long_is_not_sent() {
    String to = number();
    schedule(Drafts.code(to, "Kode 123456"));

    clock.advance(Duration.ofMinutes(11));
    drain();

    assertThat(inboxes.texts(to)).isEmpty();
    assertThat(find(to).state()).isEqualTo(MessageState.PARKED);
  }

  @Test
  void after_a_crash_between_acceptance_and_record_codes_stay_single_and_others_are_repeated() {
    String code = number();
    String other = number();
    schedule(Drafts.code(code, "Kode 123456"));
    schedule(Drafts.sms(other, "Halo"));

    for (ClaimedMessage claimed : get(MessageQueue.class).claim(10).orElseThrow().going()) {
      get(SmsSender.class).send(claimed, Set.of());
    }
    drain();
    assertThat(inboxes.texts(code)).hasSize(1);
    assertThat(inboxes.texts(other)).hasSize(1);
    clock.advance(MessageQueue.USUAL_LEASE.plusSeconds(1));
    drain();

    assertThat(inboxes.texts(code)).hasSize(1);
    assertThat(find(code).state()).isEqualTo(MessageState.UNCERTAIN);
    assertThat(inboxes.texts(other)).hasSize(2);
    assertThat(find(other).state()).isEqualTo(MessageState.SUBMITTED);
  }

  @Test
  void a_mail_carries_the_same_id_when_it_is_handed_over_again() {
    String to = "siti" + NUMBERS.incrementAndGet() + "@contoh.id";
    inboxes.fault("mail", "accepted-but-answer-lost", 1);
    schedule(Drafts.mail(to));

    drain();
    clock.advance(Duration.ofMinutes(1));
    drain();

    assertThat(inboxes.mails(to)).hasSize(2);
    assertThat(inboxes.mails(to).get(0).path("messageId"))
        .isEqualTo(inboxes.mails(to).get(1).path("messageId"));
    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
  }

  @Test
  void a_malformed_address_is_parked() {
    schedule(Drafts.mail("bukan alamat"));

    drain();

    assertThat(find("bukan alamat").state()).isEqualTo(MessageState.PARKED);
  }

  private String number() {
    return "+6281234%06d".formatted(NUMBERS.incrementAndGet());
  }

  private void drain() {
    get(MessageDrain.class).run();
  }

  private void schedule(MessageDraft draft) {
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(draft));
          return null;
        });
  }

  private MessageView find(String recipient) {
    return get(Messages.class).search(operator(), recipient).getFirst();
  }

  private String storedBody(String recipient) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select body from message where recipient = :to")
                .bind("to", recipient)
                .mapTo(String.class)
                .one());
  }

  private Actor.Member operator() {
    if (operator == null) {
      operator = new Seed(jdbi, clock).operator();
    }
    return operator;
  }
}
