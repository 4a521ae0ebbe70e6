package id.emall.core.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.Submission;
import id.emall.core.common.Actor;
import id.emall.core.notice.Drafts;
import id.emall.core.notice.MessageDraft;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.Messages;
import id.emall.core.notice.Outbox;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeSms;
import id.emall.core.testing.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Gateways that answer nothing or rubbish, and numbers with far too much to tell. */
@Timeout(120)
class HardTimesTest extends CoreTest {

  private final ServerSocket silent = listening();
  private Actor.Member operator;

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.sms.a.adapter=fake",
      "emall.mail.host=127.0.0.1",
      "emall.mail.port=" + silent.getLocalPort(),
      "emall.site.url=https://lumbung.example",
      "emall.message.sms-per-hour=5"
    };
  }

  @BeforeAll
  void operator() {
    operator = new Seed(jdbi, clock).operator();
  }

  @AfterAll
  void close() throws IOException {
    silent.close();
  }

  @Test
  void a_code_does_not_wait_for_a_mail_server_that_says_nothing() throws Exception {
    schedule(Drafts.mail("siti@contoh.id"));
    CompletableFuture<Void> mails = CompletableFuture.runAsync(get(MessageDrain.class)::run);
    try (Socket hanging = silent.accept()) {
      assertThat(hanging.isConnected()).isTrue();
      schedule(Drafts.code("+6281378000001", "Kode 123456"));

      get(CodeDrain.class).run();

      assertThat(FakeSms.to("+6281378000001")).hasSize(1);
      assertThat(mails).isNotDone();
    }
    mails.join();
  }

  @Test
  void what_cannot_be_stored_of_an_answer_keeps_no_message_from_being_written_down() {
    String rubbish = "\u0000" + "x\u0001".repeat(20_000);
    FakeSms.answers("+6281378000002", gateway -> new Submission.Accepted(rubbish));
    FakeSms.answers("+6281378000003", gateway -> new Submission.TryLater(rubbish, rubbish, null));
    FakeSms.answers("+6281378000004", gateway -> new Submission.Refused(rubbish, rubbish));
    schedule(
        IntStream.rangeClosed(2, 5)
            .mapToObj(i -> Drafts.sms("+628137800000" + i, "Halo"))
            .toArray(MessageDraft[]::new));

    get(MessageDrain.class).run();

    assertThat(state("+6281378000002")).isEqualTo(MessageState.SUBMITTED);
    assertThat(state("+6281378000003")).isEqualTo(MessageState.QUEUED);
    assertThat(state("+6281378000004")).isEqualTo(MessageState.PARKED);
    assertThat(state("+6281378000005")).isEqualTo(MessageState.SUBMITTED);
  }

  @Test
  void who_is_told_far_too_much_keeps_nobody_else_waiting() {
    schedule(
        IntStream.range(0, 300)
            .mapToObj(i -> Drafts.sms("+6281378000006", "number " + i))
            .toArray(MessageDraft[]::new));
    clock.advance(Duration.ofSeconds(1));
    schedule(Drafts.sms("+6281378000007", "Halo"));

    get(MessageDrain.class).run();

    assertThat(FakeSms.to("+6281378000006")).hasSize(5);
    assertThat(FakeSms.to("+6281378000007")).hasSize(1);
  }

  @Test
  void operators_may_look_for_anything() {
    for (String sought : List.of("a\u0000b", "%", "_", "\uD83D", "9".repeat(50_000))) {
      assertThat(get(Messages.class).search(operator, sought)).isEmpty();
      assertThat(get(Messages.class).inbound(operator, sought)).isEmpty();
    }
  }

  private void schedule(MessageDraft... drafts) {
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(drafts));
          return null;
        });
  }

  private MessageState state(String to) {
    return get(Messages.class).search(operator, to).getFirst().state();
  }
}
