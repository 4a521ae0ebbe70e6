package id.emall.sandbox.courier;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Html;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A courier's part of the playing page: a form to book a parcel and a button that moves each on.
 */
final class ParcelPanel {

  /** The newest parcels only: the page is for playing. */
  private static final int SHOWN = 30;

  private static final DateTimeFormatter SHOWN_TIME =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm").withZone(MallClock.WIB);

  private ParcelPanel() {}

  /**
   * @param name the stand-in's
   * @param words how the courier tells a scan
   */
  static String drawn(String name, Parcels parcels, BiFunction<Parcel, Scan, String> words) {
    Html html = new Html();
    html.add("<form method=\"post\" action=\"/sandbox/{}/parcels\" class=\"row\">", name);
    field(html, "number", "Resi (boleh kosong)");
    field(html, "origin", "Kota asal");
    field(html, "destination", "Kota tujuan");
    field(html, "receiver", "Penerima");
    html.add("<label>Jalan cerita <select name=\"scenario\">");
    for (Scenario scenario : Scenario.values()) {
      html.add("<option value=\"{}\">{}</option>", scenario, scenario.meaning());
    }
    html.add("</select></label><button class=\"main\">Terima paket</button></form>");
    html.add(
        "<p class=\"hint\">Paket diserahkan ke kurir dulu dengan “Terima paket”; nomor resinya lalu"
            + " diketik penjual di pesanannya. Kalau penjual sudah mengetik resi, tulis resi yang"
            + " sama di sini. Jalan cerita menentukan apa yang dialami paket.</p>");
    List<Parcel> all = parcels.all();
    if (all.isEmpty()) {
      return html.add("<p class=\"empty\">Belum ada paket.</p>").toString();
    }
    html.add("<table><thead><tr><th>Resi</th><th>Rute</th><th>Keadaan</th>");
    html.add("<th>Ditanya</th><th></th></tr></thead><tbody>");
    all.reversed().stream().limit(SHOWN).forEach(parcel -> row(html, name, parcels, parcel, words));
    return html.add("</tbody></table>").toString();
  }

  private static void row(
      Html html,
      String name,
      Parcels parcels,
      Parcel parcel,
      BiFunction<Parcel, Scan, String> words) {
    html.add(
        "<tr><td><code>{}</code></td><td>{} → {}<br><small>{}</small></td><td>",
        parcel.number(),
        parcel.origin(),
        parcel.destination(),
        parcel.receiver());
    parcel
        .last()
        .ifPresentOrElse(
            scan ->
                html.add(
                    "{}<br><small>{} {}</small>",
                    scan.step().state(),
                    SHOWN_TIME.format(scan.at()),
                    words.apply(parcel, scan)),
            () -> html.add("belum dipindai"));
    html.add("</td><td>{}×</td><td>", parcels.polls(parcel.number()));
    boolean over = parcel.last().filter(scan -> scan.step().last()).isPresent();
    parcel.next().filter(step -> !over).ifPresent(step -> button(html, name, parcel, step));
    html.add("</td></tr>");
  }

  private static void button(Html html, String name, Parcel parcel, Step step) {
    html.add(
        "<form method=\"post\" action=\"/sandbox/{}/parcels/{}/advance\" class=\"row\">"
            + "<button>{}</button></form>",
        name,
        parcel.number(),
        step.act());
  }

  private static void field(Html html, String name, String label) {
    html.add("<label>{} <input name=\"{}\" maxlength=\"40\"></label>", label, name);
  }
}
