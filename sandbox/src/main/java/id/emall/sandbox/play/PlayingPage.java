package id.emall.sandbox.play;

import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Troupe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Draws the page at {@code /}: one section for each stand-in, and below it what may go wrong. */
public final class PlayingPage {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'";

  /** Where there is room for two columns, so many panels stand in the first. */
  private static final int FIRST_COLUMN = 5;

  private final Troupe troupe;

  private PlayingPage(Troupe troupe) {
    this.troupe = troupe;
  }

  /** Puts the page and its two files in place. */
  public static void open(Troupe troupe) {
    PlayingPage page = new PlayingPage(troupe);
    byte[] style = file("play.css");
    byte[] script = file("play.js");
    troupe
        .routes()
        .on("GET", "/", call -> page.drawn())
        .on("GET", "/play/play.css", call -> Reply.bytes(200, "text/css; charset=utf-8", style))
        .on(
            "GET",
            "/play/play.js",
            call -> Reply.bytes(200, "text/javascript; charset=utf-8", script));
  }

  private Reply drawn() {
    List<Panel> panels = troupe.panels();
    Html html = new Html();
    html.add(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<title>Kotak pasir Lumbung</title>"
            + "<link rel=\"icon\" href=\"data:,\">"
            + "<link rel=\"stylesheet\" href=\"/play/play.css\">"
            + "<script src=\"/play/play.js\" defer></script></head><body>"
            + "<header><h1>Kotak pasir</h1>"
            + "<p>Bank, kurir, SMS, dan surat tiruan: mainkan dunia di luar Lumbung dari sini.</p>"
            + "</header><nav aria-label=\"Bagian\">");
    for (Panel panel : panels) {
      html.add("<a href=\"#panel-{}\">{}</a>", panel.name(), panel.title());
    }
    html.add("</nav><p id=\"told\" role=\"status\" hidden></p><main>");
    html.add("<div>");
    panels.subList(0, FIRST_COLUMN).forEach(panel -> section(html, panel));
    html.add("</div><div>");
    panels.subList(FIRST_COLUMN, panels.size()).forEach(panel -> section(html, panel));
    html.add("</div></main></body></html>");
    return Reply.html(html.toString())
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store");
  }

  private void section(Html html, Panel panel) {
    Html body = Html.trusted(panel.html());
    html.add(
        "<section class=\"panel {}\" id=\"panel-{}\" aria-labelledby=\"title-{}\">"
            + "<h2 id=\"title-{}\">{}</h2>{}",
        panel.name(),
        panel.name(),
        panel.name(),
        panel.name(),
        panel.title(),
        body);
    Faults faults = troupe.faults(panel.name());
    if (!faults.meanings().isEmpty()) {
      faults(html, panel.name(), faults);
    }
    html.add("</section>");
  }

  private static void faults(Html html, String name, Faults faults) {
    Map<String, Integer> active = faults.active();
    html.add("<details class=\"faults\"><summary>Gangguan");
    if (!active.isEmpty()) {
      html.add(" <span class=\"count\">{} aktif</span>", active.size());
    }
    html.add("</summary>");
    if (!active.isEmpty()) {
      active(html, name, faults, active);
    }
    html.add(
        "<form method=\"post\" action=\"/sandbox/{}/faults\" class=\"fields\">"
            + "<label class=\"wide\">Apa yang terjadi<select name=\"fault\">",
        name);
    faults
        .meanings()
        .forEach((fault, meaning) -> html.add("<option value=\"{}\">{}</option>", fault, meaning));
    html.add(
        "</select></label><label>Berapa kali<select name=\"times\"><option value=\"1\">sekali"
            + "</option><option value=\"3\">3 kali</option><option value=\"10\">10 kali</option>"
            + "<option value=\"-1\">terus-menerus</option></select></label>"
            + "<button class=\"quiet\">Pasang</button></form></details>");
  }

  private static void active(Html html, String name, Faults faults, Map<String, Integer> active) {
    html.add("<ul class=\"active\">");
    active.forEach(
        (fault, left) ->
            html.add(
                "<li>{} <small>{}</small></li>",
                faults.meanings().get(fault),
                left == Faults.UNTIL_CLEARED ? "terus" : left + "×"));
    html.add(
        "</ul><form method=\"post\" action=\"/sandbox/{}/faults/clear\" class=\"row\">"
            + "<button class=\"quiet\">Hapus semua gangguan</button></form>",
        name);
  }

  private static byte[] file(String name) {
    String path = "/id/emall/sandbox/play/" + name;
    try (InputStream file = PlayingPage.class.getResourceAsStream(path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
