package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, nol",
    "1, satu",
    "10, sepuluh",
    "11, sebelas",
    "12, dua belas",
    "19, sembilan belas",
    "20, dua puluh",
    "21, dua puluh satu",
    "100, seratus",
    "101, seratus satu",
    "111, seratus sebelas",
    "200, dua ratus",
    "999, sembilan ratus sembilan puluh sembilan",
    "1000, seribu",
    "1001, seribu satu",
    "1100, seribu seratus",
    "1111, seribu seratus sebelas",
    "2000, dua ribu",
    "11000, sebelas ribu",
    "100000, seratus ribu",
    "123456, seratus dua puluh tiga ribu empat ratus lima puluh enam",
    "1000000, satu juta",
    "1500000, satu juta lima ratus ribu",
    "2345678, dua juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan",
    "1234567890, satu miliar dua ratus tiga puluh empat juta lima ratus enam puluh tujuh ribu"
        + " delapan ratus sembilan puluh",
    "1001000000001, satu triliun satu miliar satu"
  })
  void an_amount_is_written_as_people_say_it(long amount, String words) {
    assertThat(AmountInWords.of(amount, "id")).isEqualTo(words + " rupiah");
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "1, one",
    "13, thirteen",
    "20, twenty",
    "21, twenty-one",
    "100, one hundred",
    "119, one hundred nineteen",
    "1000, one thousand",
    "1001, one thousand one",
    "300040, three hundred thousand forty",
    "1000000, one million",
    "2345678, two million three hundred forty-five thousand six hundred seventy-eight",
    "1001000000001, one trillion one billion one"
  })
  void an_amount_is_written_in_english_too(long amount, String words) {
    assertThat(AmountInWords.of(amount, "en")).isEqualTo(words + " rupiah");
  }

  @Test
  void what_no_invoice_can_hold_is_refused() {
    assertThatThrownBy(() -> AmountInWords.of(-1, "id"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AmountInWords.of(1_000_000_000_000_000L, "id"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
