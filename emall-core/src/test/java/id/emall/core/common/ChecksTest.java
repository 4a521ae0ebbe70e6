package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  @ParameterizedTest
  @ValueSource(strings = {"Siti\nRahma", "Siti\r\nRahma", "Siti\tRahma", "Siti\u2028Rahma"})
  void a_name_has_one_line(String typed) {
    Checks checks = new Checks();

    assertThat(checks.line("name", typed, 2, 100)).isEqualTo("Siti Rahma");
    assertThat(checks.failed()).isFalse();
    assertThat(checks.text("note", typed, 2, 100)).isEqualTo(typed);
    assertThat(checks.line("name", "Siti\u0000Rahma", 2, 100)).isNotEmpty();
    assertThat(checks.failed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keri\u0001pik", "Keri\u000bpik", "Keripik\ufffe", "Keri\uffffpik"})
  void what_no_answer_to_a_partner_can_hold_is_refused(String typed) {
    Checks checks = new Checks();
    checks.text("name", typed, 2, 100);

    assertThat(checks.failed("name")).isTrue();
  }

  @Test
  void every_decision_has_a_reason_that_somebody_else_can_read() {
    for (String reason : new String[] {null, "  ", "ya", "x".repeat(301)}) {
      assertThatThrownBy(() -> Checks.requireReason(reason)).isInstanceOf(Refusal.class);
    }

    assertThat(Checks.requireReason("  Sudah dicek ")).isEqualTo("Sudah dicek");
  }
}
