package id.emall.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          NIK,  3171011708450001,       -
          NIK,  3171 0157 0845 0001,    -
          NIK,  3320994101909999,       -
          NIK,  317101170845000,        document.nik.length
          NIK,  9971011708450001,       document.nik.region
          NIK,  3171013202900001,       document.nik.date
          NIK,  3171010013900001,       document.nik.date
          NIK,  3171018108900001,       document.nik.date
          NIK,  3171012902010001,       document.nik.date
          NIK,  3171012902000001,       -
          NIK,  3171011708450000,       document.nik.date
          NIK,  3171010101150001,       document.nik.date
          NIK,  31710117O8450001,       document.digits
          NIB,  1234567890123,          -
          NIB,  0000000000000,          document.nib
          NIB,  123456789012,           document.nib
          NPWP, 01.312.166.0-091.000,   -
          NPWP, 01.300.066.6-091.000,   -
          NPWP, 016090524017000,        -
          NPWP, 013121661091000,        document.npwp.check
          NPWP, 0013121660091000,       -
          NPWP, 3171011708450001,       -
          NPWP, 9971011708450001,       document.nik.region
          NPWP, 12345,                  document.npwp.length
          PIRT, P-IRT No. 2061376010012-30, -
          PIRT, 206137601001230,        -
          PIRT, 206137601001,           document.pirt
          """)
  void structure_tells_what_cannot_be_a_number(DocumentKind kind, String typed, String error) {
    assertThat(DocumentNumber.read(kind, typed, TODAY).error()).isEqualTo(error);
  }

  @Test
  void what_is_odd_but_possible_is_a_finding() {
    assertThat(DocumentNumber.read(DocumentKind.NPWP, "0013121661091000", TODAY).findings())
        .containsExactly(Finding.warning("document.npwp.check"));
    assertThat(DocumentNumber.read(DocumentKind.PIRT, "206137601001225", TODAY).findings())
        .containsExactly(Finding.warning("document.pirt.expired"));
  }
}
