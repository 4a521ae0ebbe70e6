package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrisRowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KR OTOMATIS MID : 000885000812345 LUMBUNG NUSANTARA QR : 147000.00 DDR : 1029.00 | 147000.00 | 1029.00",
        "KR OTOMATIS MID : 000885000812345 LUMBUNG QR : 1,147,000.00 DDR : 8,029.00 | 1147000.00 | 8029.00",
        "KR OTOMATIS MID:000885000812345 LUMBUNG QR:1.147.000,50 DDR:8.029,00 | 1147000.50 | 8029.00",
        "KR OTOMATIS MID : 000885000812345 LUMBUNG QR : 50000 DDR : 0 | 50000.00 | 0.00",
        "kr otomatis mid : 000885000812345 QR MART QR : 50.000 DDR : 350. | 50000.00 | 350.00"
      })
  void what_payers_paid_and_what_the_bank_kept_are_read(
      String remark, BigDecimal gross, BigDecimal fee) {
    assertThat(QrisRow.read(remark)).contains(new QrisRow("000885000812345", gross, fee));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRSF E-BANKING CR 0101/FTSCY/WS95031 147000.00 SITI",
        "TRSF E-BANKING CR MID : 000885000812345 LUMBUNG QR : 147000.00 DDR : 1029.00",
        "TRSF E-BANKING CR KR OTOMATIS MID : 000885000812345 LUMBUNG QR : 147000.00 DDR : 1029.00",
        "KR OTOMATIS MID : 000885000812345 LUMBUNG QR : 14,70 DDR : x",
        "KR OTOMATIS MID : 000885000812345 LUMBUNG QR : 1.2.3 DDR : 10.00",
        ""
      })
  void other_texts_are_none(String remark) {
    assertThat(QrisRow.read(remark)).isEmpty();
  }

  @Test
  void a_form_is_known_before_its_figures_are() {
    assertThat(QrisRow.looksLike("KR OTOMATIS MID : 0008850008 X QR : 1.2.3 DDR : 1")).isTrue();
    assertThat(QrisRow.looksLike("QR : 100 DDR : 1")).isFalse();
    assertThat(QrisRow.looksLike(null)).isFalse();
  }
}
