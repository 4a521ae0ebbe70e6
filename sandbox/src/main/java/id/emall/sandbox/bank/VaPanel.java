package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Html;
import java.util.List;

/** The counter on the playing page: pays a virtual account, and brings the money. */
final class VaPanel {

  private static final int PAYMENTS = 5;

  private VaPanel() {}

  static String html(String standIn, String company, List<VaPayment> payments) {
    Html html = new Html();
    html.add(
        "<h3>Virtual account</h3>"
            + "<form method=\"post\" action=\"/sandbox/{}/va/pay\" class=\"fields\">"
            + "<label class=\"wide\">Nomor virtual account<input name=\"number\" required"
            + " inputmode=\"numeric\" placeholder=\"{}…\" autocomplete=\"off\"></label>"
            + "<button class=\"main wide\">Bayar virtual account</button></form>",
        standIn,
        company);
    List<VaPayment> newest = payments.reversed();
    html.add("<ul class=\"rows\">");
    for (VaPayment payment : newest.subList(0, Math.min(PAYMENTS, newest.size()))) {
      html.add(
          "<li><span>Rp{}</span><span class=\"note\">{}</span><span class=\"in\">{}</span></li>",
          payment.amount().toPlainString(),
          payment.number(),
          state(payment));
    }
    html.add(
        "</ul><form method=\"post\" action=\"/sandbox/{}/va/settle\" class=\"row\">"
            + "<button class=\"quiet\">Setorkan ke rekening</button></form>"
            + "<form method=\"post\" action=\"/sandbox/{}/va/tell\" class=\"row\">"
            + "<button class=\"quiet\">Beritahukan yang tertunda</button></form>",
        standIn,
        standIn);
    return html.toString();
  }

  private static String state(VaPayment payment) {
    String told = payment.told() ? "diberitahukan" : "belum diberitahukan";
    return payment.settled() ? told + ", disetor" : told;
  }
}
