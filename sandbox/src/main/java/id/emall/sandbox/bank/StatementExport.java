package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The statement file that the bank's own site would offer: MT940 at every bank, and the bank's own
 * CSV where its columns are known from what others published. Rows that are not booked yet are left
 * out.
 *
 * @param view what the account shows of the days
 */
record StatementExport(
    BankHouse house, String account, LocalDate from, LocalDate to, BankAccount.View view) {

  private static final int WIDTH = 65;

  /** The formats of a bank, its own first. */
  static List<String> formats(BankHouse house) {
    return house == BankHouse.MANDIRI ? List.of("mt940") : List.of("csv", "mt940");
  }

  /**
   * @throws BadCall when the bank has no such format
   */
  String in(String format) {
    if (!formats(house).contains(format)) {
      throw new BadCall("format must be one of " + formats(house) + ", got '" + format + "'");
    }
    if (format.equals("mt940")) {
      return mt940();
    }
    return switch (house.bank()) {
      case "BCA" -> klikBca();
      case "BNI" -> bniDirect();
      default -> briCms();
    };
  }

  private String mt940() {
    StringBuilder text = new StringBuilder();
    text.append("{1:F01%sXXXX0000000000}{2:I940EMALLXXXXXXXN}{4:\r\n".formatted(bic()));
    text.append(":20:STMT\r\n:25:%s\r\n:28C:1\r\n".formatted(account));
    text.append(":60F:%s\r\n".formatted(balance(from, view.opening())));
    for (BankAccount.Line line : booked()) {
      text.append(
          ":61:%s%s%sNTRFNONREF//%s\r\n:86:%s\r\n"
              .formatted(
                  day(line, "yyMMdd"),
                  line.row().credit() ? "C" : "D",
                  comma(line.row().amount()),
                  line.row().id().substring(10),
                  wrapped(plain(line.row().remark()))));
    }
    return text.append(":62F:%s\r\n-}\r\n".formatted(balance(to, closing()))).toString();
  }

  private String bic() {
    return switch (house.bank()) {
      case "BCA" -> "CENAIDJA";
      case "BNI" -> "BNINIDJA";
      case "BRI" -> "BRINIDJA";
      default -> "BMRIIDJA";
    };
  }

  /** Lines of a narrative hold 65 characters and begin with neither colon nor hyphen. */
  private static String wrapped(String remark) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < remark.length()) {
      int end = Math.min(remark.length(), at + WIDTH - (at == 0 ? 4 : 0));
      text.append(at == 0 ? "" : "\r\n").append(remark, at, end);
      at = end;
    }
    return text.toString();
  }

  /** SWIFT's characters, without those with which a line must not begin. */
  private static String plain(String remark) {
    return remark.replaceAll("[^A-Za-z0-9/?().,'+ ]", " ").replaceAll(" +", " ").strip();
  }

  private String klikBca() {
    StringBuilder text =
        new StringBuilder(
            """
            No. rekening : %s
            Nama : LUMBUNG
            Periode : %s - %s
            Kode Mata Uang : Rp

            Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
            """
                .formatted(account, date(from, "dd/MM/yyyy"), date(to, "dd/MM/yyyy")));
    BigDecimal balance = view.opening();
    for (BankAccount.Line line : booked()) {
      balance = balance.add(line.row().signed());
      text.append(
          "'%s,\"'%s\",'0000,%s,%s,%s\n"
              .formatted(
                  day(line, "dd/MM"),
                  plain(line.row().remark()),
                  line.row().amount().toPlainString(),
                  line.row().credit() ? "CR" : "DB",
                  balance.toPlainString()));
    }
    return text.append(
            "Saldo Awal,%s\nMutasi Kredit,%s,%s\nMutasi Debet,%s,%s\nSaldo Akhir,%s\n"
                .formatted(
                    view.opening(), sum(true), count(true), sum(false), count(false), closing()))
        .toString();
  }

  private String bniDirect() {
    return table(
        "BNI Direct - Mutasi Rekening\nAccount No : %s\nPeriod : %s - %s\n"
                .formatted(account, date(from, "dd/MM/yyyy"), date(to, "dd/MM/yyyy"))
            + "Post Date,Branch,Journal No,Description,Debit,Credit,Balance\n",
        line ->
            "%s,0259,%s,\"%s\",\"%s\",\"%s\",\"%s\""
                .formatted(
                    day(line, "dd/MM/yy HH:mm:ss"),
                    line.row().id().substring(20),
                    plain(line.row().remark()),
                    american(debit(line)),
                    american(credit(line)),
                    american(line.after())));
  }

  private String briCms() {
    return table(
        "ID;NOREK;TGL_TRAN;TGL_EFEKTIF;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI;GLSIGN\n",
        line ->
            "%d;%s;%s;%s;%s;%s;%s;%s;C"
                .formatted(
                    line.row().number(),
                    account,
                    day(line, "yyyy-MM-dd HH:mm:ss"),
                    day(line, "yyyy-MM-dd"),
                    plain(line.row().remark()),
                    debit(line).setScale(2).toPlainString(),
                    credit(line).setScale(2).toPlainString(),
                    line.after().toPlainString()));
  }

  private String table(String head, Function<BankAccount.Line, String> row) {
    StringBuilder text = new StringBuilder(head);
    booked().forEach(line -> text.append(row.apply(line)).append("\r\n"));
    return text.toString();
  }

  private List<BankAccount.Line> booked() {
    return view.rows().stream().filter(line -> !line.pending()).toList();
  }

  private BigDecimal sum(boolean credit) {
    return booked().stream()
        .map(BankAccount.Line::row)
        .filter(row -> row.credit() == credit)
        .map(Booking::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private long count(boolean credit) {
    return booked().stream().filter(line -> line.row().credit() == credit).count();
  }

  private BigDecimal closing() {
    return view.opening().add(sum(true)).subtract(sum(false));
  }

  private static BigDecimal debit(BankAccount.Line line) {
    return line.row().credit() ? BigDecimal.ZERO : line.row().amount();
  }

  private static BigDecimal credit(BankAccount.Line line) {
    return line.row().credit() ? line.row().amount() : BigDecimal.ZERO;
  }

  private static String balance(LocalDate day, BigDecimal amount) {
    return (amount.signum() < 0 ? "D" : "C") + date(day, "yyMMdd") + "IDR" + comma(amount.abs());
  }

  private static String comma(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }

  private static String american(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
        .format(amount);
  }

  private static String date(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(pattern));
  }

  private static String day(BankAccount.Line line, String pattern) {
    ZonedDateTime at = line.row().at().atZone(MallClock.WIB);
    return at.format(DateTimeFormatter.ofPattern(pattern));
  }
}
