package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PhoneCodeTest extends RegistrationScene {

  @Test
  void a_spent_code_is_spent_and_opens_no_other_registration() {
    UUID first = register(form("sekali", "081234567931"));
    clock.advance(Duration.ofMinutes(2));
    UUID second = register(form("sekali2", "081234567931"));
    String code = codeOf(first);

    assertThat(errors(refusal(() -> confirm(second, code)))).containsExactly("code:code.wrong");
    confirm(first, code);

    assertThat(errors(refusal(() -> confirm(first, code)))).containsExactly("code:code.expired");
  }

  @Test
  void a_code_counts_for_five_tries_and_ten_minutes() {
    UUID id = register(form("coba", "081234567851"));
    String code = codeOf(id);
    for (int i = 0; i < 5; i++) {
      assertThat(errors(refusal(() -> confirm(id, wrong(code)))))
          .containsExactly("code:code.wrong");
    }
    assertThat(errors(refusal(() -> confirm(id, code)))).containsExactly("code:code.expired");

    clock.advance(Duration.ofMinutes(2));
    get(Registration.class).resendCode(id);
    String second = codeOf(id);
    clock.advance(Duration.ofMinutes(10));
    assertThat(errors(refusal(() -> confirm(id, second)))).containsExactly("code:code.expired");
    assertThat(errors(refusal(() -> confirm(id, "12-34")))).containsExactly("code:code.malformed");
  }

  @Test
  void codes_come_once_a_minute_and_five_times_a_day_to_a_phone() {
    UUID id = register(form("sering", "081234567861"));
    Registration registration = get(Registration.class);

    assertThat(refusal(() -> registration.resendCode(id)).code()).isEqualTo("code.wait");
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofSeconds(61));
      registration.resendCode(id);
    }
    clock.advance(Duration.ofSeconds(61));
    assertThat(refusal(() -> registration.resendCode(id)).code()).isEqualTo("code.too-many");
    assertThat(refusal(() -> register(form("sering", "081234567861"))).code())
        .isEqualTo("code.too-many");
    clock.advance(Duration.ofDays(1));
    registration.resendCode(id);
  }

  @Test
  @Timeout(60)
  void of_twenty_tries_at_once_five_count_and_one_success_is_one() throws Exception {
    UUID id = register(form("serentak", "081234567891"));
    String code = codeOf(id);
    int wrongTries = tryAtOnce(id, wrong(code), 20);
    clock.advance(Duration.ofMinutes(2));
    get(Registration.class).resendCode(id);

    int successes = tryAtOnce(id, codeOf(id), 5);

    assertThat(wrongTries).isZero();
    assertThat(successes).isEqualTo(1);
    assertThat(number("select max(attempts) from one_time_code where member_id = ?", id))
        .isEqualTo(5);
    assertThat(heard(MemberActivated.class)).containsOnlyOnce(new MemberActivated(id));
  }

  private int tryAtOnce(UUID id, String code, int times) throws Exception {
    Callable<Boolean> attempt =
        () -> {
          try {
            confirm(id, code);
            return true;
          } catch (Refusal refusal) {
            assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("code");
            return false;
          }
        };
    int successes = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Boolean>> tries = IntStream.range(0, times).mapToObj(i -> attempt).toList();
      for (Future<Boolean> result : threads.invokeAll(tries)) {
        successes += result.get() ? 1 : 0;
      }
    }
    return successes;
  }
}
