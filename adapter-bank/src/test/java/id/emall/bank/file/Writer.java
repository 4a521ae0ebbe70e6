package id.emall.bank.file;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Writes a statement in each layout, apart from the readers under test. */
enum Writer {
  MT940(MtWriter::day, Assurance.WHOLE, false, true, false),
  MT940_BODY(MtWriter::body, Assurance.WHOLE, false, true, false),
  MT942(MtWriter::intraday, Assurance.WHOLE, false, true, false),
  CAMT053(sample -> CamtWriter.of(sample, "camt.053"), Assurance.WHOLE, true, true, false),
  CAMT054(sample -> CamtWriter.of(sample, "camt.054"), Assurance.WHOLE, true, true, false),
  KLIKBCA(Writer::klikBca, Assurance.WHOLE, false, false, true),
  BNIDIRECT(Writer::bniDirect, Assurance.CHAINED, true, true, true),
  BRI_CMS(Writer::briCms, Assurance.CHAINED, true, false, true),
  BRI_IB(Writer::briInternet, Assurance.CHAINED, false, false, true),
  MANDIRI_MCM(Writer::mandiriMcm, Assurance.UNCHECKED, false, true, false),
  MANDIRI_KOPRA(Writer::mandiriKopra, Assurance.CHAINED, false, false, true);

  private final Function<Sample, String> writing;
  final Assurance assurance;
  private final boolean hasTime;
  private final boolean hasId;
  private final boolean hasBalance;

  Writer(
      Function<Sample, String> writing,
      Assurance assurance,
      boolean hasTime,
      boolean hasId,
      boolean hasBalance) {
    this.writing = writing;
    this.assurance = assurance;
    this.hasTime = hasTime;
    this.hasId = hasId;
    this.hasBalance = hasBalance;
  }

  String write(Sample sample) {
    return writing.apply(sample);
  }

  /** What of a row this layout can tell. */
  StatementRow told(StatementRow row) {
    return new StatementRow(
        row.direction(),
        row.amount(),
        row.status(),
        row.bookingDate(),
        hasTime ? row.bankTime() : null,
        row.remark(),
        null,
        null,
        hasId ? row.bankTransactionId() : null,
        hasBalance ? row.balanceAfter() : null);
  }

  private static String klikBca(Sample sample) {
    StringBuilder text =
        new StringBuilder(
            """
            No. rekening : %s
            Nama : TOKO CONTOH
            Periode : %s - %s
            Kode Mata Uang : Rp

            Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
            """
                .formatted(
                    sample.account(),
                    day(sample.from(), "dd/MM/yyyy"),
                    day(sample.to(), "dd/MM/yyyy")));
    for (StatementRow row : sample.rows()) {
      text.append(
          "'%s,'%s,'0000,%s,%s,\"%s\"%n"
              .formatted(
                  day(row.bookingDate(), "dd/MM"),
                  row.remark(),
                  row.amount(),
                  row.direction() == Direction.CREDIT ? "CR" : "DB",
                  american(row.balanceAfter())));
    }
    return text.append(
            "Saldo Awal,%s%nMutasi Kredit,%s,%s%nMutasi Debet,%s,%s%nSaldo Akhir,%s%n"
                .formatted(
                    sample.opening(),
                    sample.sum(Direction.CREDIT),
                    sample.of(Direction.CREDIT).size(),
                    sample.sum(Direction.DEBIT),
                    sample.of(Direction.DEBIT).size(),
                    sample.closing()))
        .toString();
  }

  private static String bniDirect(Sample sample) {
    return lines(
        "BNI Direct - Mutasi Rekening\nAccount No : %s\nPeriod : %s - %s\nPost Date,Branch,Journal No,Description,Debit,Credit,Balance\n"
            .formatted(
                sample.account(), day(sample.from(), "dd/MM/yyyy"), day(sample.to(), "dd/MM/yyyy")),
        sample,
        row ->
            "%s,0259,%s,\"%s\",\"%s\",\"%s\",\"%s\""
                .formatted(
                    time(row, "dd/MM/yy HH:mm:ss"),
                    row.bankTransactionId(),
                    row.remark(),
                    american(debit(row)),
                    american(credit(row)),
                    american(row.balanceAfter())));
  }

  private static String briCms(Sample sample) {
    return lines(
        "ID;NOREK;TGL_TRAN;TGL_EFEKTIF;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI;GLSIGN\n",
        sample,
        row ->
            "1;%s;%s;x;%s;%s;%s;%s;C"
                .formatted(
                    sample.account(),
                    time(row, "yyyy-MM-dd HH:mm:ss"),
                    row.remark(),
                    bare(debit(row)),
                    bare(credit(row)),
                    bare(row.balanceAfter())));
  }

  private static String briInternet(Sample sample) {
    return lines(
        "Tanggal Transaksi,Uraian Transaksi,Teller,Debet,Kredit,Saldo\n",
        sample,
        row ->
            "%s,%s,8888,\"%s\",\"%s\",\"%s\""
                .formatted(
                    day(row.bookingDate(), "dd/MM/yy"),
                    row.remark(),
                    indonesian(debit(row)),
                    indonesian(credit(row)),
                    indonesian(row.balanceAfter())));
  }

  private static String mandiriMcm(Sample sample) {
    return lines(
        "Account No,Date,Val. Date,Transaction Code,Description,Description,Reference No.,Debit,Credit\n",
        sample,
        row ->
            "%s,%s,x,7314,%s,,%s,%s,%s"
                .formatted(
                    sample.account(),
                    day(row.bookingDate(), "dd/MM/yy"),
                    row.remark(),
                    row.bankTransactionId(),
                    bare(debit(row)),
                    bare(credit(row))));
  }

  private static String mandiriKopra(Sample sample) {
    return lines(
        "AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance\n",
        sample,
        row ->
            "%s;IDR;%s;%s;;%s;%s;%s"
                .formatted(
                    sample.account(),
                    day(row.bookingDate(), "dd/MM/yyyy"),
                    row.remark(),
                    indonesian(credit(row)),
                    indonesian(debit(row)),
                    indonesian(row.balanceAfter())));
  }

  private static String lines(String head, Sample sample, Function<StatementRow, String> line) {
    StringBuilder text = new StringBuilder(head);
    sample.rows().forEach(row -> text.append(line.apply(row)).append("\r\n"));
    return text.toString();
  }

  private static BigDecimal debit(StatementRow row) {
    return row.direction() == Direction.DEBIT ? row.amount() : BigDecimal.ZERO;
  }

  private static BigDecimal credit(StatementRow row) {
    return row.direction() == Direction.CREDIT ? row.amount() : BigDecimal.ZERO;
  }

  private static String american(BigDecimal amount) {
    return format("#,##0.00", Locale.US, amount);
  }

  private static String indonesian(BigDecimal amount) {
    return format("#,##0.00", Locale.GERMANY, amount);
  }

  private static String bare(BigDecimal amount) {
    return format("#.00", Locale.US, amount);
  }

  private static String format(String pattern, Locale locale, BigDecimal amount) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(amount);
  }

  static String day(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(pattern));
  }

  private static String time(StatementRow row, String pattern) {
    return row.bankTime().atZone(MallClock.WIB).format(DateTimeFormatter.ofPattern(pattern));
  }
}
