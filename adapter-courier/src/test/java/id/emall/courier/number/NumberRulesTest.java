package id.emall.courier.number;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors of numbers and check digits. */
class NumberRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "986578788855",
        "477179081230",
        "799531274483",
        "790535312317",
        "974367662710",
        "041441760228964",
        "568283610012000",
        "568283610012734",
        "9611020987654312345672",
        "1001921334250001000300779017972697",
        "000123450000000027",
        // numbers of FedEx's own test environment
        "449044304137821",
        "149331877648230",
        "020207021381215",
        "403934084723025",
        "920241085725456",
        "568838414941",
        "039813852990618",
        "231300687629630",
        "797806677146",
        "377101283611590",
        "852426136339213",
        "797615467620",
        "957794015041323",
        "076288115212522",
        "581190049992",
        "122816215025810",
        "843119172384577",
        "070358180009382"
      })
  void fedex_numbers_prove_themselves(String number) {
    assertThat(check("FEDEX", number).verdict()).isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "996578788855",
        "568283610012732",
        "9600000000000000000001",
        "1001901781990001000300617767839438",
        "000000000000000001"
      })
  void a_mistyped_fedex_number_is_refused_by_its_check_digit(String number) {
    assertThat(check("FEDEX", number).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(check("FEDEX", number).reason()).isEqualTo("check-digit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3318810025",
        "73891051146",
        "8487135506",
        "1099255990",
        "JJD0099999999",
        "JVGL0999999990",
        "JD014600006281230704",
        "GM2951173225174494",
        "60120172242323",
        // waybills of the MyDHL test environment
        "9356579890",
        "4818240420",
        "5584773180",
        "5786694550",
        "2449648740",
        "5980622760",
        "5980622970",
        "5980623180",
        "5980770460",
        "6781059250",
        "9077880070",
        "5786694760",
        "7957673080",
        "5786696720",
        "8066924740"
      })
  void dhl_numbers_prove_themselves(String number) {
    assertThat(check("DHL", number).verdict()).isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3318810010", "3318810034", "XJD0099999998", "GS295117494011169041"})
  void what_dhl_never_gives_out_is_refused(String number) {
    assertThat(check("DHL", number).verdict()).isEqualTo(Verdict.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "RB123456785GB, VALID",
    "EE123456785ID, VALID",
    "EE000000005ID, VALID",
    "ee 123 456 785 id, VALID",
    "RB123456786US, INVALID",
    "16954719218, VALID",
    "P2601020133264, VALID",
    "BAC30072635B11B6E971, SUSPICIOUS",
    "P260102013326, INVALID"
  })
  void the_posts_numbers_old_new_and_international(String number, Verdict verdict) {
    assertThat(check("POS", number).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "TIKI, 660003808552, VALID",
    "TIKI, 66000380855, INVALID",
    "WAHANA, APM41376, VALID",
    "WAHANA, MT685U91, SUSPICIOUS",
    "WAHANA, 12345678, INVALID",
    "PCP, ABC123456, SUSPICIOUS",
    "SICEPAT, 002345678901, VALID"
  })
  void shapes_that_were_only_seen_are_taken_with_a_doubt(
      String courier, String number, Verdict verdict) {
    assertThat(check(courier, number).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010116240120792",
        "030260008408119",
        "170430045644420",
        "4417200631005514",
        "5403212200022724",
        "0226022200068098",
        "0113101501682546",
        "0123082100003094",
        "1411922100004643",
        "TLJR3D5NFFMQ9MMF"
      })
  void jne_gives_out_fifteen_digits_or_sixteen_that_pass_luhn_or_bookings(String number) {
    assertThat(check("JNE", number).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_wrong_check_digit_at_jne_only_raises_suspicion() {
    assertThat(check("JNE", "4417200631005519"))
        .extracting(NumberCheck::verdict, NumberCheck::canonical, NumberCheck::reason)
        .containsExactly(Verdict.SUSPICIOUS, "4417200631005519", "check-digit");
  }

  @Test
  void what_people_type_between_the_digits_is_left_out() {
    assertThat(check("JNE", " 0101-1624 0120.792\u00a0").canonical()).isEqualTo("010116240120792");
    assertThat(check("JNE", "tlkr7d5nffmq9mma").canonical()).isEqualTo("TLKR7D5NFFMQ9MMA");
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
    assertThat(check("JNE", typed).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(check("JNE", typed).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JNE", "TIKI", "POS", "FEDEX", "DHL", "WAHANA", "PCP", "SICEPAT"})
  void nothing_typed_is_invalid_and_the_example_never_is(String courier) {
    NumberRules rules = NumberRules.of(new CourierId(courier));

    assertThat(rules.check(null).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(rules.check(rules.example()).verdict()).isNotEqualTo(Verdict.INVALID);
  }

  private static NumberCheck check(String courier, String number) {
    return NumberRules.of(new CourierId(courier)).check(number);
  }
}
