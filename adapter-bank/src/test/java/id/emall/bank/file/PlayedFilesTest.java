package id.emall.bank.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.PlayedBank;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that the stand-ins offer for download are files of the banks' own layouts. */
class PlayedFilesTest {

  @ParameterizedTest
  @CsvSource({
    "bank, 8930000071, csv, BCA, WHOLE",
    "bank, 8930000072, mt940, , WHOLE",
    "mandiri, 1370000000071, mt940, , WHOLE",
    "bni, 0110000071, csv, BNI, CHAINED",
    "bni, 0110000072, mt940, , WHOLE",
    "bri, 008301000000071, csv, BRI, CHAINED",
    "bri, 008301000000072, mt940, , WHOLE"
  })
  void a_statement_file_tells_what_was_booked(
      String standIn, String account, String format, String bank, String assurance) {
    PlayedBank played = new PlayedBank(standIn);
    played.open(account);
    played.transfer(account, "147356", "INV7K2P");
    played.transfer(account, "147356", "-: berita panjang; 'koran', baris");
    played.transfer(account, "90500.50", "sen");

    Collected file = Collected.of(played.file(account, format));

    assertThat(file.report.problems()).isEmpty();
    assertThat(file.report.assurance().name()).isEqualTo(assurance);
    assertThat(file.headings)
        .singleElement()
        .satisfies(heading -> assertThat(heading.account()).contains(account));
    if (bank != null) {
      assertThat(file.report.layout().orElseThrow().bank()).contains(bank);
    }
    assertThat(file.statementRows())
        .extracting(StatementRow::amount)
        .containsExactlyInAnyOrder(
            new BigDecimal("147356.00"), new BigDecimal("147356.00"), new BigDecimal("90500.50"));
    assertThat(file.statementRows())
        .allMatch(row -> row.direction() == Direction.CREDIT)
        .anyMatch(row -> row.remark().contains("INV7K2P"));
  }

  @ParameterizedTest
  @CsvSource({"bank, 8930000073, csv", "mandiri, 1370000000073, mt940", "bni, 0110000073, csv"})
  void an_account_without_rows_has_a_file_too(String standIn, String account, String format) {
    PlayedBank played = new PlayedBank(standIn);
    played.open(account);

    assertThat(Collected.of(played.file(account, format)).report.problems()).isEmpty();
  }
}
