package id.emall.bank.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The banks' CSV exports with invented content. */
class CsvReadingTest {

  private static final String KLIK_BCA =
      """
      Informasi Rekening - Mutasi Rekening
      No. rekening : 0201245680
      Nama : PT BANK MANDIRI RAYA
      Periode : 28/12/2025 - 03/01/2026
      Kode Mata Uang : Rp

      Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
      '29/12,'TRSF E-BANKING DB 2912/FTSCY/WS95051     150000.00 ANDI WIJAYA,'0000,150000.00,DB,850000.00
      '02/01,"'KR OTOMATIS LLG-MANDIRI, PT MAJU",'0998,"5,000,000.00",CR,"5,850,000.00"
      'PEND,'TRSF E-BANKING CR 0301/FTSCY/WS95221 75000.00 SITI,'0000,75000.00,CR,5925000.00
      Saldo Awal,1000000.00
      Mutasi Kredit,5075000.00,2
      Mutasi Debet,150000.00,1
      Saldo Akhir,5925000.00
      """;

  private static final String BNI =
      """
      BNI Direct - Mutasi Rekening
      Account No : 0115476117
      Period : 01/08/2026 - 31/08/2026
      Post Date,Branch,Journal No,Description,Debit,Credit,Balance
      03/08/26 10:15:30,0259,412345,"TRF/PAY/TOP-UP ""BCA"" SITI",0.00,"147,356.00","1,147,356.00"
      04/08/26 00:00:00,0259,412346,BIAYA,"6,500.00",0.00,"1,140,856.00"
      """;

  @Test
  void a_klikbca_export_is_read_across_the_turn_of_the_year() {
    Collected file = Collected.of(KLIK_BCA);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.headings.getFirst().layout().bank()).contains("BCA");
    assertThat(file.headings.getFirst().account()).contains("0201245680");
    assertThat(file.statementRows())
        .extracting(StatementRow::bookingDate)
        .containsExactly(
            LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3));
    StatementRow giro = file.rows.get(1).row();
    assertThat(giro.direction()).isEqualTo(Direction.CREDIT);
    assertThat(giro.amount()).isEqualTo("5000000.00");
    assertThat(giro.balanceAfter()).isEqualTo("5850000.00");
    assertThat(giro.remark()).isEqualTo("KR OTOMATIS LLG-MANDIRI, PT MAJU");
    assertThat(file.rows.get(2).row().status()).isEqualTo(Status.PENDING);
    assertThat(file.endings.getFirst().totals().creditCount()).isEqualTo(2);
    assertThat(file.endings.getFirst().assurance()).isEqualTo(Assurance.WHOLE);
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t'})
  void the_separator_is_found(char separator) {
    String other =
        KLIK_BCA
            .replace("\"5,000,000.00\"", "5000000.00")
            .replace("\"5,850,000.00\"", "5850000.00")
            .replace("\"'KR OTOMATIS LLG-MANDIRI, PT MAJU\"", "'KR")
            .replace(',', separator);

    assertThat(Collected.of(other).report.accepted()).as(other).isTrue();
  }

  @Test
  void amount_and_mark_may_share_a_cell_and_sums_a_line() {
    Collected file =
        Collected.of(
            KLIK_BCA
                .replace("Jumlah,,Saldo", "Jumlah,Saldo")
                .replace("150000.00,DB", "\"150,000.00 DB\"")
                .replace("\"5,000,000.00\",CR", "\"5,000,000.00 CR\"")
                .replace("75000.00,CR", "\"75,000.00 CR\"")
                .replace("Saldo Awal,1000000.00", "\"Saldo Awal : 1,000,000.00\"")
                .replace("Saldo Akhir,5925000.00", "Saldo Akhir : 5,925,000.00")
                .replace("Mutasi Debet,150000.00,1", "\"Mutasi Debet : 150,000.00 1\""));

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.rows).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'0000,150000.00', '0000,150001.00', 13, MISMATCH",
    "'DB,850000.00', 'DB,850001.00', 9, MISMATCH",
    "'Mutasi Kredit,5075000.00,2', 'Mutasi Kredit,5075000.00,3', 12, MISMATCH",
    "'Saldo Akhir,5925000.00', '', 14, CUT_OFF",
    "'Saldo Akhir,5925000.00', 'Saldo Akhir,592500', 14, UNREADABLE",
    "'Saldo Awal,1000000.00', 'Saldo Awal,1000.000.00', 11, UNREADABLE",
    "'0000,150000.00', '0000,150.000', 8, UNREADABLE",
    "'29/12', '29/11', 8, UNEXPECTED",
    "'29/12', '31/02', 8, UNEXPECTED",
    "'Periode : 28/12/2025 - 03/01/2026', '', 8, MISSING",
    "'28/12/2025', '28/12/2035', 4, UNREADABLE",
    "': Rp', ': USD', 5, CURRENCY",
    "'DB,850000.00', 'DX,850000.00', 8, UNREADABLE"
  })
  void what_does_not_fit_is_refused_with_its_line(
      String whole, String damaged, int line, Kind kind) {
    Collected file = Collected.of(KLIK_BCA.replace(whole, damaged));

    assertThat(file.report.accepted()).isFalse();
    assertThat(file.report.problems())
        .as("%s", file.report)
        .anyMatch(problem -> problem.kind() == kind && problem.line() == line);
  }

  @Test
  void a_bnidirect_export_is_chained_by_its_balances_in_either_order() {
    String newestFirst =
        BNI.lines().limit(4).toList().stream().reduce("", (a, b) -> a + b + "\n")
            + BNI.lines().toList().get(5)
            + "\n"
            + BNI.lines().toList().get(4)
            + "\n";

    Collected file = Collected.of(BNI);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    StatementRow row = file.rows.getFirst().row();
    assertThat(row.bankTime()).isEqualTo(Instant.parse("2026-08-03T03:15:30Z"));
    assertThat(row.bankTransactionId()).isEqualTo("412345");
    assertThat(row.remark()).isEqualTo("TRF/PAY/TOP-UP \"BCA\" SITI");
    assertThat(file.rows.get(1).row().bankTime()).isNull();
    assertThat(file.report.assurance()).isEqualTo(Assurance.CHAINED);
    assertThat(file.endings.getFirst().totals().opening()).isEqualTo("1000000.00");
    assertThat(file.endings.getFirst().totals().closing()).isEqualTo("1140856.00");
    assertThat(Collected.of(newestFirst).endings).isEqualTo(file.endings);
    assertThat(Collected.of(BNI.replace("\"6,500.00\"", "\"6,600.00\"")).problem())
        .isEqualTo(new FileProblem(6, "balance", Kind.MISMATCH, "1140856.00", "1140756.00"));
  }

  @Test
  void a_bri_export_is_read_and_an_account_that_went_through_a_spreadsheet_refused() {
    String bri =
        """
        ID;NOREK;TGL_TRAN;TGL_EFEKTIF;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI;GLSIGN;TRREMK;REMARK_CUSTOM
        1;020601000123305;2026-08-01 09:00:01;2026-08-01;NBMB SITI TO EMALL;.00;75000.00;1075000.00;C;x;INV7K
        2;020601000123305;2026-08-01 09:00:02;2026-08-01;ADM;2500.00;.00;1072500.00;D;x;
        """;

    Collected file = Collected.of(bri);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.headings.getFirst().account()).contains("020601000123305");
    assertThat(file.rows.getFirst().row().remark()).isEqualTo("NBMB SITI TO EMALL INV7K");
    assertThat(Collected.of(bri.replace("020601000123305", "2.0601E+13")).problem().kind())
        .isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void indonesian_figures_are_read_where_the_bank_writes_them() {
    String bri =
        """
        Tanggal Transaksi,Uraian Transaksi,Teller,Debet,Kredit,Saldo
        01/08/26,TRF SITI,8888,"0,00","75.000,00","1.075.000,00"
        """;

    assertThat(Collected.of(bri).statementRows().getFirst().amount()).isEqualTo("75000.00");
    assertThat(Collected.of(bri.replace("75.000,00", "75,000.00")).problem().kind())
        .isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void mandiri_exports_are_read_and_what_cannot_be_checked_is_said() {
    String mcm =
        """
        Account No,Date,Val. Date,Transaction Code,Description,Description,Reference No.,Debit,Credit
        1220009876543,01/08/26,01/08/26,7314,MCM INHOUSE,DARI SITI,R1,0.00,"75,000.00"
        1330001112223,01/08/26,01/08/26,7314,MCM INHOUSE,BIAYA,R2,"1,000.00",.00
        """;
    String kopra =
        """
        AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance
        1220009876543;IDR;01/08/2026;TRF;DARI SITI;75.000,00;0,00;1.075.000,00
        """;

    Collected file = Collected.of(mcm);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.headings).extracting(FileHeading::line).containsExactly(2, 3);
    assertThat(file.rows.getFirst().row().remark()).isEqualTo("MCM INHOUSE DARI SITI");
    assertThat(file.report.assurance()).isEqualTo(Assurance.UNCHECKED);
    assertThat(Collected.of(kopra).report.assurance()).isEqualTo(Assurance.CHAINED);
    assertThat(Collected.of(kopra.replace("IDR", "USD")).problem().kind()).isEqualTo(Kind.CURRENCY);
  }

  @Test
  void a_quote_that_is_never_closed_swallows_nothing() {
    Collected file = Collected.of(BNI.replace(",BIAYA,", ",\"BIAYA,"));

    assertThat(file.report.accepted()).isFalse();
    assertThat(file.problem().line()).isEqualTo(6);
  }

  @Test
  void every_expected_encoding_is_understood() {
    String accented = BNI.replace("SITI", "SITI É");
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] utf8 = accented.getBytes(StandardCharsets.UTF_8);
    byte[] marked = new byte[mark.length + utf8.length];
    System.arraycopy(mark, 0, marked, 0, mark.length);
    System.arraycopy(utf8, 0, marked, mark.length, utf8.length);

    Collected plain = Collected.of(utf8);

    assertThat(plain.statementRows().getFirst().remark()).contains("SITI É");
    assertThat(Collected.of(marked).rows).isEqualTo(plain.rows);
    assertThat(Collected.of(accented.getBytes(Charset.forName("windows-1252"))).rows)
        .isEqualTo(plain.rows);
    assertThat(Collected.of(("\uFEFF" + accented).getBytes(StandardCharsets.UTF_16LE)).rows)
        .isEqualTo(plain.rows);
    assertThat(Collected.of(("\uFEFF" + accented).getBytes(StandardCharsets.UTF_16BE)).rows)
        .isEqualTo(plain.rows);
    byte[] undefined = accented.replace("É", "?").getBytes(StandardCharsets.UTF_8);
    undefined[BNI.indexOf("SITI") + 5] = (byte) 0x81;
    assertThat(Collected.of(undefined).problem().kind()).isEqualTo(Kind.ENCODING);
  }
}
