package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTextsTest {

  @ParameterizedTest
  @CsvSource({
    "en, 1, Too many requests from this address. Try again in 1 minute.",
    "en, 15, Too many requests from this address. Try again in 15 minutes.",
    "id, 1, Terlalu banyak permintaan dari alamat ini. Coba lagi dalam 1 menit.",
    "id, 15, Terlalu banyak permintaan dari alamat ini. Coba lagi dalam 15 menit."
  })
  void a_wait_is_told_in_the_number_that_the_language_asks_for(
      String language, long minutes, String told) {
    assertThat(RefusalTexts.say("tries.wait", List.of(minutes), language)).isEqualTo(told);
  }

  @Test
  void a_code_without_words_is_told_as_it_is() {
    assertThat(RefusalTexts.say("no.such.refusal", List.of(), "id")).isEqualTo("no.such.refusal");
  }
}
