package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OneTimeLinksTest extends CoreTest {

  private UUID member() {
    return new Seed(jdbi, clock).buyer().id();
  }

  private String issue(Purpose purpose, UUID member) {
    return get(OneTimeLinks.class).issue(purpose, member, "lama@contoh.id", "baru@contoh.id");
  }

  private Optional<OneTimeLinks.Link> spend(Purpose purpose, String token) {
    return transaction(() -> get(OneTimeLinks.class).spend(purpose, token));
  }

  @Test
  void a_link_is_looked_at_often_and_spent_once_and_only_for_its_purpose() {
    UUID member = member();
    String token = issue(Purpose.PROVE_EMAIL, member);
    OneTimeLinks links = get(OneTimeLinks.class);

    assertThat(token).hasSize(43);
    assertThat(number("select count(*) from one_time_link where token_hash = ?", token)).isZero();
    assertThat(links.look(Purpose.PROVE_EMAIL, token)).isPresent();
    assertThat(links.look(Purpose.RESET_PASSWORD, token)).isEmpty();
    assertThat(spend(Purpose.RESET_PASSWORD, token)).isEmpty();
    assertThat(spend(Purpose.PROVE_EMAIL, token + "x")).isEmpty();
    assertThat(spend(Purpose.PROVE_EMAIL, null)).isEmpty();

    OneTimeLinks.Link spent = spend(Purpose.PROVE_EMAIL, token).orElseThrow();
    assertThat(spent.memberId()).isEqualTo(member);
    assertThat(spent.about()).isEqualTo("lama@contoh.id");
    assertThat(spent.aim()).isEqualTo("baru@contoh.id");
    assertThat(spend(Purpose.PROVE_EMAIL, token)).isEmpty();
    assertThat(links.look(Purpose.PROVE_EMAIL, token)).isEmpty();
  }

  @Test
  void a_link_ends_with_its_time_and_when_it_is_taken_back() {
    UUID member = member();
    String old = issue(Purpose.RESET_PASSWORD, member);
    String withdrawn = issue(Purpose.CHANGE_EMAIL, member);
    String kept = issue(Purpose.UNDO_EMAIL, member);

    transaction(
        () -> {
          get(OneTimeLinks.class).withdraw(Purpose.CHANGE_EMAIL, member);
          return null;
        });
    clock.advance(Duration.ofMinutes(30));

    assertThat(spend(Purpose.RESET_PASSWORD, old)).isEmpty();
    assertThat(spend(Purpose.CHANGE_EMAIL, withdrawn)).isEmpty();
    assertThat(spend(Purpose.UNDO_EMAIL, kept)).isPresent();
  }

  @Test
  @Timeout(60)
  void of_many_at_once_one_spends_it() throws Exception {
    String token = issue(Purpose.RESET_PASSWORD, member());
    Callable<Boolean> attempt = () -> spend(Purpose.RESET_PASSWORD, token).isPresent();
    int spent = 0;

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> tries = IntStream.range(0, 8).mapToObj(i -> attempt).toList();
      for (Future<Boolean> result : threads.invokeAll(tries)) {
        spent += result.get() ? 1 : 0;
      }
    }

    assertThat(spent).isEqualTo(1);
  }

  @Test
  void a_member_is_sent_one_a_minute_and_five_a_day_for_each_purpose() {
    UUID member = member();
    for (int i = 0; i < 5; i++) {
      assertThat(pause(member)).isZero();
      issue(Purpose.PROVE_EMAIL, member);
      assertThat(pause(member)).isEqualTo(i < 4 ? Duration.ofMinutes(1) : Duration.ofDays(1));
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(pause(member)).isGreaterThan(Duration.ofHours(23));
    clock.advance(Duration.ofDays(1));
    assertThat(pause(member)).isZero();
  }

  private Duration pause(UUID member) {
    return transaction(() -> get(OneTimeLinks.class).pause(Purpose.PROVE_EMAIL, member));
  }
}
