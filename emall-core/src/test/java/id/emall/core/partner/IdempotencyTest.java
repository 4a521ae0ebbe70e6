package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends CoreTest {

  private static final Actor PARTNER = new Actor.Partner(UUID.randomUUID(), "A");
  private static final Actor OTHER = new Actor.Partner(UUID.randomUUID(), "B");

  private record Wish(String what, Integer quantity) {}

  private record Answer(int number) {}

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void the_same_again_brings_the_first_answer() {
    Answer first = act(PARTNER, "again", new Wish("kopi", 2));
    int doneOnce = done.get();

    Answer second = act(PARTNER, "again", new Wish("kopi", 2));

    assertThat(second).isEqualTo(first);
    assertThat(done).hasValue(doneOnce);
  }

  @Test
  void the_same_key_with_other_content_is_refused() {
    act(PARTNER, "other", new Wish("kopi", 2));

    assertThatThrownBy(() -> act(PARTNER, "other", new Wish("kopi", 3)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
              assertThat(refusal.fields().getFirst().field()).isEqualTo("Idempotency-Key");
              assertThat(refusal.fields().getFirst().code()).isEqualTo("idempotency.other-body");
            });
  }

  @Test
  void keys_of_two_partners_are_apart() {
    Answer first = act(PARTNER, "apart", new Wish("kopi", 2));

    assertThat(act(OTHER, "apart", new Wish("kopi", 2))).isNotEqualTo(first);
  }

  @Test
  void a_refused_write_leaves_its_key_free() {
    assertThatThrownBy(
            () ->
                transaction(
                    () ->
                        once(
                            PARTNER,
                            "free",
                            new Wish("kopi", 2),
                            () -> {
                              throw Refusal.conflict("stock.short");
                            })))
        .isInstanceOf(Refusal.class);

    assertThat(act(PARTNER, "free", new Wish("kopi", 1))).isNotNull();
  }

  @Test
  void of_many_twins_at_once_one_acts_and_nobody_waits() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Wish wish = new Wish("sepatu", 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Future<Answer> first =
          threads.submit(
              () ->
                  transaction(
                      () ->
                          once(
                              PARTNER,
                              "twins",
                              wish,
                              () -> {
                                working.countDown();
                                await(finish);
                                return new Answer(done.incrementAndGet());
                              })));
      await(working);
      List<Callable<Answer>> twins = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        twins.add(() -> act(PARTNER, "twins", wish));
      }

      List<Future<Answer>> refused = threads.invokeAll(twins);
      finish.countDown();

      assertThat(refused).allSatisfy(IdempotencyTest::isUnderWay);
      Answer answer = first.get();
      assertThat(act(PARTNER, "twins", wish)).isEqualTo(answer);
    }
  }

  @Test
  void old_answers_are_forgotten() {
    act(PARTNER, "old", new Wish("kopi", 2));

    clock.advance(Idempotency.KEPT.plusSeconds(1));

    assertThat(get(Idempotency.class).sweep()).isPositive();
    assertThat(act(PARTNER, "old", new Wish("teh", 1))).isNotNull();
  }

  private static void isUnderWay(Future<Answer> twin) {
    assertThatThrownBy(twin::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("idempotency.under-way"));
  }

  private Answer act(Actor actor, String key, Wish wish) {
    return transaction(() -> once(actor, key, wish, () -> new Answer(done.incrementAndGet())));
  }

  private Answer once(
      Actor actor, String key, Wish wish, java.util.function.Supplier<Answer> work) {
    return get(Idempotency.class)
        .once(actor, new IdempotencyKey(key, "Idempotency-Key"), "test", wish, Answer.class, work);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
