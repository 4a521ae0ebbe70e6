package id.emall.courier.jne;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JneNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"010116240120792", "030260008408119", "4417200631005514"})
  void fifteen_digits_or_sixteen_that_pass_luhn_are_valid(String number) {
    assertThat(JneNumber.check(number)).isEqualTo(new NumberCheck(Verdict.VALID, number, null));
  }

  @Test
  void a_marketplace_booking_of_letters_and_digits_is_valid() {
    assertThat(JneNumber.check("tlkr7d5nffmq9mma"))
        .isEqualTo(new NumberCheck(Verdict.VALID, "TLKR7D5NFFMQ9MMA", null));
  }

  @Test
  void what_people_type_between_the_digits_is_left_out() {
    assertThat(JneNumber.check(" 0101-1624 0120.792\u00a0"))
        .isEqualTo(new NumberCheck(Verdict.VALID, "010116240120792", null));
  }

  @Test
  void a_wrong_check_digit_only_raises_suspicion() {
    assertThat(JneNumber.check("4417200631005519"))
        .isEqualTo(new NumberCheck(Verdict.SUSPICIOUS, "4417200631005519", "check-digit"));
  }

  @ParameterizedTest
  @CsvSource({
    "01011624012079, length",
    "01011624012079223, length",
    "'', length",
    "01011624012O792, characters",
    "ABCDEFGHIJKLMNOP, characters",
    "4417200631005514', characters",
    "٠١٠١١٦٢٤٠١٢٠٧٩٢, characters"
  })
  void anything_else_is_invalid_and_says_why(String typed, String reason) {
    assertThat(JneNumber.check(typed).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(JneNumber.check(typed).reason()).isEqualTo(reason);
  }

  @Test
  void nothing_typed_is_invalid() {
    assertThat(JneNumber.check(null).verdict()).isEqualTo(Verdict.INVALID);
  }
}
