package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Html;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The bank's part of the playing page: balance, a form to transfer, the newest rows. */
final class BankPanel {

  private static final int ROWS = 8;
  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH.mm.ss", INDONESIAN);

  private BankPanel() {}

  static String html(BankHouse house, List<BankBooks.Book> accounts) {
    Html html = new Html();
    for (BankBooks.Book account : accounts) {
      html.add(
          "<div class=\"balance\"><span>{} a.n. {}</span><strong>{}</strong></div>",
          account.number(),
          account.holder(),
          money(account.balance()));
      form(html, house.standIn(), account);
      files(html, house, account);
      rows(html, account);
    }
    payee(html, house.standIn());
    return html.toString();
  }

  private static void payee(Html html, String standIn) {
    html.add(
        "<form method=\"post\" action=\"/sandbox/{}/payees\" class=\"fields\">"
            + "<label>Kode bank<input name=\"bank\" inputmode=\"numeric\" maxlength=\"3\""
            + " placeholder=\"014\" autocomplete=\"off\"></label>"
            + "<label>Nomor rekening<input name=\"account\" inputmode=\"numeric\" required"
            + " autocomplete=\"off\"></label>"
            + "<label class=\"wide\">Nama pemilik<input name=\"holder\" required"
            + " autocomplete=\"off\"></label>"
            + "<button class=\"wide\">Kenalkan rekening tujuan</button></form>",
        standIn);
  }

  private static void form(Html html, String standIn, BankBooks.Book account) {
    html.add(
        "<form method=\"post\" action=\"/sandbox/{}/transfer\" class=\"fields\">"
            + "<input type=\"hidden\" name=\"account\" value=\"{}\">"
            + "<label>Jumlah (Rp)<input name=\"amount\" inputmode=\"decimal\" required"
            + " placeholder=\"147.356\" autocomplete=\"off\"></label>"
            + "<label>Nama pengirim<input name=\"sender\" value=\"Siti Rahma\""
            + " autocomplete=\"off\"></label>"
            + "<label class=\"wide\">Berita<input name=\"remark\" maxlength=\"36\""
            + " placeholder=\"nomor faktur\" autocomplete=\"off\"></label>"
            + "<button class=\"main wide\">Transfer ke rekening ini</button></form>",
        standIn,
        account.number());
  }

  private static void files(Html html, BankHouse house, BankBooks.Book account) {
    html.add("<p>Berkas rekening koran:");
    for (String format : StatementExport.formats(house)) {
      html.add(
          " <a href=\"/sandbox/{}/statement.{}?account={}\" download>{}</a>",
          house.standIn(),
          format,
          account.number(),
          format.toUpperCase(Locale.ROOT));
    }
    html.add("</p>");
  }

  private static void rows(Html html, BankBooks.Book account) {
    List<Booking> newest = account.rows().reversed();
    if (newest.isEmpty()) {
      html.add("<p class=\"empty\">Belum ada mutasi.</p>");
      return;
    }
    html.add("<ul class=\"rows\">");
    for (Booking row : newest.subList(0, Math.min(ROWS, newest.size()))) {
      html.add(
          "<li><span class=\"{}\">{}</span><time>{}</time><span class=\"note\">{}</span></li>",
          row.credit() ? "in" : "out",
          (row.credit() ? "+" : "−") + money(row.amount()),
          TIME.format(row.at().atZone(MallClock.WIB)),
          row.remark());
    }
    html.add("</ul>");
  }

  private static String money(BigDecimal amount) {
    DecimalFormat form = new DecimalFormat("#,##0.##", new DecimalFormatSymbols(INDONESIAN));
    return "Rp" + form.format(amount);
  }
}
