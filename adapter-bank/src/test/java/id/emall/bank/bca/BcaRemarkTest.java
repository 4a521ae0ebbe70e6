package id.emall.bank.bca;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose money it was, as far as a remark tells. */
class BcaRemarkTest {

  @ParameterizedTest
  @CsvSource({
    "TRSF E-BANKING CR 2011/FTSCY/WS95031 147356.00 INV7K SITI RAHMA, SITI RAHMA",
    "TRSF E-BANKING DB 1111/ATRTG/WS95051 09112016123456 titip kopi SITI KHADIJAH, SITI KHADIJAH",
    "BI-FAST TRSF CR 5000.00 Ratna Lestari, Ratna Lestari",
    "BUNGA, ",
    "SETORAN TUNAI, ",
    "TRSF E-BANKING CR 2011/FTSCY/WS95031 147356.00, "
  })
  void the_other_side_is_guessed_from_the_end_of_the_remark(String remark, String name) {
    assertThat(BcaRemark.counterparty(remark).orElse(null)).isEqualTo(name);
  }
}
