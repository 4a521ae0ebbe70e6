package id.emall.contracts.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsSizeTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", true, 0, 1),
        Arguments.of("a".repeat(160), true, 160, 1),
        Arguments.of("a".repeat(161), true, 161, 2),
        Arguments.of("a".repeat(306), true, 306, 2),
        Arguments.of("a".repeat(307), true, 307, 3),
        Arguments.of("€".repeat(80), true, 160, 1),
        Arguments.of("€".repeat(81), true, 162, 2),
        Arguments.of("a".repeat(152) + "€" + "a".repeat(10), true, 164, 2),
        Arguments.of("✓".repeat(70), false, 70, 1),
        Arguments.of("✓".repeat(71), false, 71, 2),
        Arguments.of("✓".repeat(134), false, 134, 2),
        Arguments.of("✓".repeat(135), false, 135, 3),
        Arguments.of("😀".repeat(35), false, 70, 1),
        Arguments.of("😀".repeat(36), false, 72, 2),
        Arguments.of("a".repeat(66) + "😀" + "a".repeat(10), false, 78, 2),
        Arguments.of("Rp1.250.000 – lunas", false, 19, 1));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_takes_the_room_the_standard_gives_it(String text, boolean gsm, int units, int parts) {
    assertThat(SmsSize.of(text)).isEqualTo(new SmsSize(gsm, units, parts));
  }
}
