package id.emall.core.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Submission;
import id.emall.core.common.work.Workers;
import id.emall.core.notice.Drafts;
import id.emall.core.notice.MessageDraft;
import id.emall.core.notice.Outbox;
import id.emall.core.notice.sms.GatewaySessions;
import id.emall.core.notice.sms.MessageWork;
import id.emall.core.notice.sms.ReceiptWork;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeSms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Messages through two gateways that refuse, break, lose answers and tell receipts as chance has
 * it, drained by nodes that die before, while and after they hand over. {@code -Demall.sms.seeds=N}
 * says how many seeds are played, {@code -Demall.sms.seed=S} plays one.
 */
class MessageNodesTest extends CoreTest {

  private static final int SEEDS =
      Integer.getInteger("emall.sms.seeds", Boolean.getBoolean("emall.test.deep") ? 500 : 10);
  private static final int MESSAGES = 14;
  private static final int TURNS = 25;
  private static final int CALM_TURNS = 120;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger numbers = new AtomicInteger();
  private final LongAdder deaths = new LongAdder();
  private final LongAdder handedOver = new LongAdder();

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.sms.a.adapter=fake", "emall.sms.a.order=1",
      "emall.sms.b.adapter=fake", "emall.sms.b.order=2",
      "emall.site.url=https://lumbung.example"
    };
  }

  @BeforeAll
  void start() {
    get(Workers.class).use(threads);
    get(GatewaySessions.class).start();
  }

  @AfterAll
  void stop() {
    get(GatewaySessions.class).stop();
    threads.shutdown();
  }

  @Test
  @Timeout(3_600)
  void codes_go_out_once_at_most_the_rest_once_at_least_and_nothing_after_it_was_taken() {
    Long one = Long.getLong("emall.sms.seed");
    (one != null ? LongStream.of(one) : LongStream.rangeClosed(1, SEEDS)).forEach(this::play);

    assertThat(deaths.sum()).as("nodes that died").isPositive();
    System.out.printf(
        "messages by chance: %d seeds, handed over %d times, %d nodes died%n",
        SEEDS, handedOver.sum(), deaths.sum());
  }

  @Test
  @Timeout(60)
  void a_node_slower_than_its_lease_leaves_the_rest_to_the_one_that_has_it_now() {
    String to = "+6281376000001";
    AtomicInteger calls = new AtomicInteger();
    FakeSms.answers(
        to,
        gateway -> {
          if (calls.incrementAndGet() == 1) {
            clock.advance(MessageQueue.USUAL_LEASE);
            drain(1);
          }
          return new Submission.Accepted("slow-" + calls.get());
        });
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(Drafts.sms(to, "first"), Drafts.sms(to, "second")));
          return null;
        });

    drain(1);

    assertThat(FakeSms.to(to).stream().map(sent -> sent.message().text()))
        .containsExactlyInAnyOrder("first", "first", "second");
    assertThat(isQueued()).isFalse();
  }

  @Test
  @Timeout(60)
  void a_node_slower_than_its_lease_asks_no_further_gateway() {
    String to = "+6281376000002";
    FakeSms.answers(
        to,
        gateway -> {
          clock.advance(MessageQueue.USUAL_LEASE);
          return new Submission.TryLater("busy", "after a long time", null);
        });
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(Drafts.code(to, "Kode 123456")));
          return null;
        });

    drain(1);

    assertThat(FakeSms.to(to)).hasSize(1);
  }

  @Test
  @Timeout(60)
  void what_a_slow_node_did_not_begin_is_not_put_off_as_if_it_had_failed_again() {
    String to = "+6281376000003";
    FakeSms.answers(to, gateway -> new Submission.TryLater("busy", "too much to do", null));
    schedule(Drafts.sms(to, "waits"));
    for (int failure = 1; failure <= 4; failure++) {
      drain(1);
      clock.advance(Duration.ofMinutes(5));
    }
    FakeSms.answers(
        to,
        gateway -> {
          clock.advance(MessageQueue.USUAL_LEASE);
          return new Submission.Accepted("slow-" + numbers.incrementAndGet());
        });
    schedule(Drafts.code(to, "Kode 123456"));

    drain(1);
    assertThat(isQueued()).isTrue();
    clock.advance(Duration.ofSeconds(30));
    drain(1);

    assertThat(isQueued()).isFalse();
  }

  private void schedule(MessageDraft draft) {
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(draft));
          return null;
        });
  }

  /** A node is gone: nothing that it was about to do is done. */
  private static final class NodeDied extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One message and what gateways do with it. */
  private final class Fate {

    private final String to = "+6281377%06d".formatted(numbers.incrementAndGet());
    private final boolean code;
    private final Random random;
    private volatile boolean calm;
    private volatile int taken;
    private volatile int perhaps;
    private volatile boolean afterAcceptance;

    Fate(long seed, int number) {
      random = new Random(seed * 1_000 + number);
      code = random.nextInt(3) == 0;
      FakeSms.answers(to, this::answer);
    }

    private MessageDraft draft() {
      return code ? Drafts.code(to, "Kode 123456") : Drafts.sms(to, "Halo");
    }

    private synchronized Submission answer(String gateway) {
      handedOver.increment();
      afterAcceptance |= !state().equals("QUEUED");
      int drawn = calm ? 0 : random.nextInt(100);
      if (drawn < 25) {
        return take();
      } else if (drawn < 33) {
        return new Submission.Refused("blocked", "not here");
      } else if (drawn < 52) {
        return new Submission.TryLater("busy", "not now", null);
      } else if (drawn < 55) {
        return new Submission.NotAuthorised("key", "who are you");
      } else if (drawn < 63) {
        take();
        return new Submission.Uncertain("the answer was lost");
      } else if (drawn < 70) {
        perhaps++;
        return new Submission.Uncertain("the question was lost");
      } else if (drawn < 80) {
        take();
        throw died();
      } else if (drawn < 87) {
        throw died();
      } else if (drawn < 94) {
        tell(gateway);
        return take();
      }
      take();
      tell(gateway);
      throw died();
    }

    private Submission take() {
      taken++;
      perhaps++;
      return new Submission.Accepted(to + "-" + taken);
    }

    private NodeDied died() {
      deaths.increment();
      return new NodeDied();
    }

    private void tell(String gateway) {
      FakeSms.news(gateway)
          .receipt(
              new Receipt(
                  null, row().id(), Receipt.Fate.UNDER_WAY, "SENT", null, clock.instant(), "raw"));
    }

    private String state() {
      return row().state();
    }

    private Row row() {
      return jdbi.withHandle(
          handle ->
              handle
                  .select("select id, state from message where recipient = ?", to)
                  .mapTo(Row.class)
                  .one());
    }

    private void check() {
      String state = state();
      assertThat(afterAcceptance).as("%s was handed over after it was taken", to).isFalse();
      assertThat(state).as(to).isNotEqualTo("QUEUED");
      if (code) {
        assertThat(perhaps).as("times the code to %s may have gone out", to).isLessThan(2);
      } else if (taken == 0) {
        assertThat(state).as("%s, which nobody got", to).isIn("PARKED", "UNCERTAIN");
        assertThat(
                number(
                    "select count(*) from work_item where kind = ? and object_id = ? and closed_at is null",
                    MessageWork.PARKED,
                    row().id().toString()))
            .as("work for an operator because of %s", to)
            .isEqualTo(1);
      }
      if (state.equals("SUBMITTED")) {
        assertThat(taken).as("times %s was taken", to).isPositive();
      }
    }
  }

  /** A message as it is stored. */
  public record Row(UUID id, String state) {}

  private void play(long seed) {
    try {
      List<Fate> fates =
          IntStream.range(0, MESSAGES).mapToObj(number -> new Fate(seed, number)).toList();
      Random random = new Random(seed);
      List<Fate> waiting = new ArrayList<>(fates);
      for (int turn = 0; turn < TURNS; turn++) {
        List<Fate> now = waiting.subList(0, Math.min(waiting.size(), random.nextInt(4)));
        schedule(now);
        now.clear();
        drain(1 + random.nextInt(2));
        get(ReceiptWork.class).run();
        clock.advance(Duration.ofSeconds(5 + random.nextInt(random.nextBoolean() ? 30 : 400)));
      }
      schedule(waiting);
      fates.forEach(fate -> fate.calm = true);
      for (int turn = 0; turn < CALM_TURNS && isQueued(); turn++) {
        drain(1);
        clock.advance(Duration.ofMinutes(2));
      }
      fates.forEach(Fate::check);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private void schedule(List<Fate> fates) {
    List<MessageDraft> drafts = fates.stream().map(Fate::draft).toList();
    transaction(
        () -> {
          get(Outbox.class).schedule(drafts);
          return null;
        });
  }

  private boolean isQueued() {
    return number("select count(*) from message where state = 'QUEUED'") > 0;
  }

  private void drain(int nodes) {
    Stream.generate(() -> CompletableFuture.runAsync(get(MessageDrain.class)::run, threads))
        .limit(nodes)
        .toList()
        .forEach(MessageNodesTest::end);
  }

  private static void end(CompletableFuture<Void> node) {
    try {
      node.join();
    } catch (CompletionException e) {
      assertThat(e).hasRootCauseInstanceOf(NodeDied.class);
    }
  }
}
