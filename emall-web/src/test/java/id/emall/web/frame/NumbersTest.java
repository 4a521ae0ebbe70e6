package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50000|50000",
        "50.000|50000",
        "Rp50.000|50000",
        "rp 1.250.000|1250000",
        "Rp. 10.000|10000",
        "Rp\u00a010.000|10000",
        "Rp10.000,-|10000",
        "10.000,00|10000",
        "0|0"
      })
  void an_amount_is_read_as_people_type_it(String typed, long amount) {
    assertThat(Numbers.rupiah(typed)).contains(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "50,5",
        "5.00",
        "-1",
        "1e6",
        "9999999999999",
        "Rp",
        ",00",
        "7%",
        "10.000,50"
      })
  void what_is_no_amount_is_never_taken_for_one(String typed) {
    assertThat(Numbers.rupiah(typed)).isEmpty();
  }

  @Test
  void a_whole_number_that_cannot_be_read_is_what_the_caller_says() {
    assertThat(Numbers.whole("12", -1)).isEqualTo(12);
    assertThat(Numbers.whole(" 1.500\u00a0", -1)).isEqualTo(1500);
    assertThat(Numbers.whole("1.5", -1)).isEqualTo(-1);
    assertThat(Numbers.whole("1.50", -1)).isEqualTo(-1);
    assertThat(Numbers.whole("12a", -1)).isEqualTo(-1);
    assertThat(Numbers.whole("1234567890", -1)).isEqualTo(-1);
    assertThat(Numbers.whole(null, -1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "50000,50000",
    "1000000000,1000000000",
    "999999999999999,999999999999999",
    "1000000000000000,0",
    "-1,0",
    "x,0",
    ",0"
  })
  void a_written_amount_is_read_up_to_the_dearest_cart(String text, long amount) {
    assertThat(Numbers.written(text).amount()).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"7,7", "7%,7", "7 %,7", "+10%,10", "-5 %,-5", "\u2212 5%,-5"})
  void a_percentage_is_read_with_and_without_its_sign(String typed, int percent) {
    assertThat(Numbers.percent(typed)).contains(percent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "7%%", "2,5", "7 persen", "Rp7", "12345"})
  void what_is_no_whole_percentage_is_never_taken_for_one(String typed) {
    assertThat(Numbers.percent(typed)).isEmpty();
  }

  @Test
  void an_id_that_is_none_is_empty() {
    assertThat(Numbers.id("x")).isEmpty();
    assertThat(Numbers.id(null)).isEmpty();
  }
}
