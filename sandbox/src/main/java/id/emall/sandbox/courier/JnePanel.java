package id.emall.sandbox.courier;

import id.emall.sandbox.frame.Html;
import java.util.List;

/** JNE's part of the playing page: a form to book a parcel and a button that moves each on. */
final class JnePanel {

  /** The newest parcels only: the page is for playing. */
  private static final int SHOWN = 30;

  private JnePanel() {}

  static String drawn(JneParcels parcels) {
    Html html = new Html();
    html.add("<form method=\"post\" action=\"/sandbox/jne/parcels\" class=\"row\">");
    field(html, "number", "Nomor resi (kosong: dibuatkan)");
    field(html, "origin", "Kota asal");
    field(html, "destination", "Kota tujuan");
    field(html, "receiver", "Penerima");
    html.add("<label>Jalan cerita <select name=\"scenario\"><option></option>");
    for (Scenario scenario : Scenario.values()) {
      html.add("<option>{}</option>", scenario);
    }
    html.add("</select></label><button class=\"main\">Terima paket</button></form>");
    List<Parcel> all = parcels.all();
    if (all.isEmpty()) {
      return html.add("<p class=\"empty\">Belum ada paket.</p>").toString();
    }
    html.add("<table><thead><tr><th>Resi</th><th>Rute</th><th>Pindaian terakhir</th>");
    html.add("<th>Ditanya</th><th></th></tr></thead><tbody>");
    all.reversed().stream().limit(SHOWN).forEach(parcel -> row(html, parcels, parcel));
    return html.add("</tbody></table>").toString();
  }

  private static void row(Html html, JneParcels parcels, Parcel parcel) {
    html.add(
        "<tr><td><code>{}</code></td><td>{} → {}<br><small>{}</small></td><td>{}</td><td>{}×</td>",
        parcel.number(),
        parcel.origin(),
        parcel.destination(),
        parcel.receiver(),
        parcel
            .last()
            .map(scan -> JneReplies.shown(scan.at()) + " " + JneReplies.words(parcel, scan))
            .orElse("belum dipindai"),
        parcels.polls(parcel.number()));
    html.add(
        "<td><form method=\"post\" action=\"/sandbox/jne/parcels/{}/advance\" class=\"row\">",
        parcel.number());
    parcel.next().ifPresent(step -> html.add("<button>Maju: {}</button>", step));
    html.add("</form></td></tr>");
  }

  private static void field(Html html, String name, String label) {
    html.add("<label>{} <input name=\"{}\" maxlength=\"40\"></label>", label, name);
  }
}
