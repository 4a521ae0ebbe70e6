package id.emall.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SearchLimitTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T03:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

  private final SearchLimit limit = new SearchLimit(clock, 3);

  @Test
  void an_address_waits_for_a_minute_after_too_many_searches_and_others_do_not() {
    for (int i = 0; i < 3; i++) {
      limit.spend("10.0.0.1");
    }

    assertThatThrownBy(() -> limit.spend("10.0.0.1"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    assertThatCode(() -> limit.spend("10.0.0.2")).doesNotThrowAnyException();

    now.set(now.get().plusSeconds(60));
    assertThatCode(() -> limit.spend("10.0.0.1")).doesNotThrowAnyException();
  }

  @Test
  void suggestions_do_not_use_up_the_searches() {
    for (int i = 0; i < 24; i++) {
      limit.spendSuggestion("10.0.0.1");
    }

    assertThatThrownBy(() -> limit.spendSuggestion("10.0.0.1")).isInstanceOf(Refusal.class);
    assertThatCode(() -> limit.spend("10.0.0.1")).doesNotThrowAnyException();
  }
}
