package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Html;
import java.util.List;

/** The wallet on the playing page: pays what a QR code holds, and brings the money. */
final class QrPanel {

  private static final int CODES = 5;

  private QrPanel() {}

  static String html(String standIn, List<QrCode> codes) {
    Html html = new Html();
    html.add(
        "<h3>Dompet QRIS</h3>"
            + "<form method=\"post\" action=\"/sandbox/{}/qris/pay\" class=\"fields\">"
            + "<label class=\"wide\">Isi kode QR<input name=\"content\" required"
            + " placeholder=\"000201…\" autocomplete=\"off\"></label>"
            + "<button class=\"main wide\">Bayar dengan QRIS</button></form>",
        standIn);
    List<QrCode> newest = codes.reversed();
    html.add("<ul class=\"rows\">");
    for (QrCode code : newest.subList(0, Math.min(CODES, newest.size()))) {
      row(html, standIn, code);
    }
    html.add(
        "</ul><form method=\"post\" action=\"/sandbox/{}/qris/settle\" class=\"row\">"
            + "<button class=\"quiet\" name=\"how\" value=\"each\">Setorkan satu per satu</button>"
            + "<button class=\"quiet\" name=\"how\" value=\"together\">Setorkan sekaligus</button>"
            + "</form>",
        standIn);
    return html.toString();
  }

  private static void row(Html html, String standIn, QrCode code) {
    html.add(
        "<li><span>Rp{}</span><span class=\"note\">{}</span>",
        code.amount().toPlainString(),
        code.reference());
    if (code.paidAt() == null) {
      html.add(
          "<form method=\"post\" action=\"/sandbox/{}/qris/pay\">"
              + "<input type=\"hidden\" name=\"content\" value=\"{}\">"
              + "<button class=\"quiet\">Bayar</button></form>",
          standIn,
          code.content());
    } else {
      html.add("<span class=\"in\">{}</span>", code.settled() ? "disetor" : "dibayar");
    }
    html.add("</li>");
  }
}
