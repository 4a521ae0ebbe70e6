package id.emall.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperNumberTest {

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
          NIK,  3171017102900001,       document.nik.date
          NIK,  3171012902010001,       document.nik.date
          NIK,  3171012902000001,       -
          NIK,  3171013002000001,       document.nik.date
          NIK,  3171011708450000,       document.nik.date
          NIK,  3171010101150001,       document.nik.date
          NIK,  31710117O8450001,       document.digits
          NIK,  ٣171011708450001,       document.digits
          KK,   3273011203180005,       -
          KK,   327301120318000,        document.kk
          KK,   3273011203180000,       document.kk
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
          NITKU, 0013121660091000000000, -
          NITKU, 3171011708450001000001, -
          NITKU, 9971011708450001000001, document.nitku
          NITKU, 001312166009100000000,  document.nitku
          PIRT, P-IRT No. 2061376010012-30, -
          PIRT, PIRT: 2061376010012-30, -
          PIRT, 206137601001230,        -
          PIRT, 906137601001230,        document.pirt
          PIRT, 2061376010012301,       document.pirt
          PIRT, 206137601001,           document.pirt.former
          HALAL, ID00410000054900720,   -
          HALAL, id 3511 0001325901022, -
          HALAL, halal,                 document.halal
          BPOM, BPOM RI MD 222871000500373, -
          BPOM, MD271111000300341,      -
          BPOM, ML 123456789012,        -
          BPOM, MD 1234567890123,       document.bpom
          BPOM, NA18200103456,          -
          BPOM, POM TR 203372041,       -
          BPOM, TR203372041,            -
          BPOM, DTL7813003537A1,        -
          """)
  void structure_tells_what_cannot_be_a_number(DocumentKind kind, String typed, String error) {
    assertThat(PaperNumber.read(kind, typed, TODAY).error()).isEqualTo(error);
  }

  private static PaperNumber read(DocumentKind kind, String typed) {
    return PaperNumber.read(kind, typed, TODAY).number();
  }

  @Test
  void what_no_public_rule_confirms_only_raises_a_doubt() {
    assertThat(read(DocumentKind.NPWP, "0013121661091000").doubts())
        .containsExactly("document.npwp.check");
    assertThat(read(DocumentKind.KK, "9973015203180005").doubts())
        .containsExactly("document.kk.region", "document.kk.date");
    assertThat(read(DocumentKind.HALAL, "00230049860209").doubts())
        .containsExactly("document.halal.other");
    assertThat(read(DocumentKind.HALAL, "KH-123456789").doubts())
        .containsExactly("document.halal.fatwa");
    assertThat(read(DocumentKind.BPOM, "SD123456789").doubts())
        .containsExactly("document.bpom.supplement");
    assertThat(read(DocumentKind.HALAL, "ID00410000054900720").doubts()).isEmpty();
  }

  @Test
  void a_food_permit_tells_where_it_was_given_and_when_it_ends() {
    Pirt pirt = (Pirt) read(DocumentKind.PIRT, "P-IRT 2061376010012-30");

    assertThat(pirt.regencyCode()).isEqualTo("13.76");
    assertThat(pirt.lastDay()).contains(LocalDate.of(2030, 12, 31));
  }

  @Test
  void a_nik_gives_back_every_birth_date_that_was_written_into_it() {
    for (LocalDate born = LocalDate.of(1926, 1, 1);
        born.isBefore(LocalDate.of(2009, 1, 1));
        born = born.plusDays(1)) {
      for (int added : new int[] {0, 40}) {
        String digits =
            "327301%02d%02d%02d0007"
                .formatted(
                    born.getDayOfMonth() + added, born.getMonthValue(), born.getYear() % 100);
        Nik nik = (Nik) read(DocumentKind.NIK, digits);

        assertThat(nik.birthDates()).contains(born);
        assertThat(nik.regencyCode()).isEqualTo("32.73");
      }
    }
    assertThat(new Nik("3171011708450001").birthDate(TODAY)).contains(LocalDate.of(1945, 8, 17));
    assertThat(new Nik("3171010103090001").birthDate(TODAY)).contains(LocalDate.of(2009, 3, 1));
    assertThat(new Nik("3171010303090001").birthDate(TODAY)).isEmpty();
  }

  @Test
  void of_ten_digits_in_the_ninth_place_of_a_tax_number_one_is_right() {
    for (int serial = 0; serial < 1000; serial++) {
      String before = "%08d".formatted(serial * 99_991L % 100_000_000);
      int right = 0;
      for (int digit = 0; digit < 10; digit++) {
        String typed = before + digit + "091000";
        boolean taken = PaperNumber.read(DocumentKind.NPWP, typed, TODAY).error() == null;
        right += taken ? 1 : 0;
        assertThat(PaperNumber.read(DocumentKind.NPWP, "0" + typed, TODAY).number().doubts())
            .isEqualTo(taken ? java.util.List.of() : java.util.List.of("document.npwp.check"));
      }
      assertThat(right).isEqualTo(1);
    }
  }

  @Test
  void whatever_is_typed_is_read_or_refused_and_masked_by_half() {
    long seed = 20260302;
    Random random = new Random(seed);
    String letters = "0123456789 .-/IDMPRT√é\u2013";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (DocumentKind kind : DocumentKind.values()) {
        PaperNumber.Reading reading = PaperNumber.read(kind, typed.toString(), TODAY);
        assertThat(reading.number() == null)
            .as("seed %s: %s", seed, typed)
            .isNotEqualTo(reading.error() == null);
        if (reading.number() != null) {
          String text = reading.number().text();
          assertThat(PaperNumber.stored(kind, text)).isEqualTo(reading.number());
          assertThat(PaperNumber.mask(text).chars().filter(c -> c == '•').count())
              .isGreaterThanOrEqualTo(text.length() / 2);
        }
      }
    }
    assertThat(PaperNumber.mask("3171011708450031")).isEqualTo("3171•••••••••031");
    assertThat(Set.of(DocumentKind.KK, DocumentKind.NITKU)).noneMatch(DocumentKind::mayStandAlone);
  }
}
