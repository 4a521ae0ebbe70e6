package id.emall.core.common.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.partner.Idempotency;
import id.emall.core.partner.IdempotencyKey;
import id.emall.core.testing.CoreTest;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RollbackOnThrowTest extends CoreTest {

  private static final Actor PARTNER = new Actor.Partner(UUID.randomUUID(), "A");

  private record Answer(int number) {}

  private Answer once(String key, Supplier<Answer> work) {
    return get(Idempotency.class)
        .once(
            PARTNER, new IdempotencyKey(key, "Idempotency-Key"), "act", "wish", Answer.class, work);
  }

  /** A part of a use case, whose throw the use case has overlooked. */
  private void overlooked(String key, Throwable thrown) {
    transaction(
        () -> {
          try {
            return once(key, () -> RollbackOnThrowTest.<RuntimeException>sneak(thrown));
          } catch (Throwable unheeded) {
            return null;
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> Answer sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void what_left_a_part_by_an_error_is_not_kept_though_nobody_heeded_it() {
    assertThatThrownBy(() -> overlooked("error", new AssertionError("broken")))
        .hasMessageContaining("rolled back");

    assertThat(transaction(() -> once("error", () -> new Answer(2)))).isEqualTo(new Answer(2));
  }

  @Test
  void nor_what_left_it_by_a_checked_exception() {
    assertThatThrownBy(() -> overlooked("checked", new IOException("broken")))
        .hasMessageContaining("rolled back");

    assertThat(transaction(() -> once("checked", () -> new Answer(3)))).isEqualTo(new Answer(3));
  }
}
