package id.emall.core.member.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    Instant at = Instant.ofEpochSecond(second);

    assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(code);
    assertThat(Totp.stepOf(SECRET, code, at.plusSeconds(30))).hasValue(Totp.step(at));
    assertThat(Totp.stepOf(SECRET, code, at.minusSeconds(30))).hasValue(Totp.step(at));
    assertThat(Totp.stepOf(SECRET, code, at.plusSeconds(60))).isEmpty();
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void secrets_are_written_as_the_standard_says(String text, String written) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(Base32.encode(bytes)).isEqualTo(written);
    assertThat(Base32.decode(written)).isEqualTo(bytes);
  }

  @Test
  void what_is_no_secret_is_refused() {
    assertThatThrownBy(() -> Base32.decode("MZXW1")).isInstanceOf(IllegalArgumentException.class);
  }
}
