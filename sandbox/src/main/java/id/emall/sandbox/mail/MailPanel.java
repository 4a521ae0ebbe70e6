package id.emall.sandbox.mail;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.Panel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Draws the newest mails, each to be opened in its place. */
final class MailPanel {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH.mm", Locale.of("id", "ID"));

  private MailPanel() {}

  /**
   * What the panel shows of a mail; kept, so that a mail is not read anew each time it is drawn.
   *
   * @param files names of what is attached
   * @param plain its text where it has no HTML, else empty
   */
  record Look(List<String> files, String plain) {

    static Look at(Content content) {
      return new Look(
          content.attachments().stream().map(Content.Attachment::name).toList(),
          content.html().isEmpty() ? content.text() : "");
    }
  }

  static Panel of(String name, List<Letter> latestFirst, Function<Letter, Look> look) {
    Html page = new Html();
    if (latestFirst.isEmpty()) {
      page.add("<p class=\"empty\">Belum ada surat.</p>");
    }
    Html list = new Html();
    for (Letter letter : latestFirst) {
      list.add(
          "<details class=\"mail\"><summary><strong>{}</strong> <span>{}</span>"
              + " <small>{} WIB</small></summary>{}</details>",
          letter.subject(),
          letter.to(),
          WHEN.format(letter.at().atZone(MallClock.WIB)),
          body(letter, look.apply(letter)));
    }
    page.add("<div class=\"letters\">{}</div>", list);
    return new Panel(name, "Surat", page.toString());
  }

  private static Html body(Letter letter, Look look) {
    String address = "/sandbox/mail/messages/" + letter.id();
    Html body = new Html();
    if (!look.files().isEmpty()) {
      body.add("<p class=\"attachments\">");
      for (String file : look.files()) {
        body.add(
            "<a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a> ",
            address + "/attachments/" + encoded(file),
            file);
      }
      body.add("</p>");
    }
    body.add(
        "<form method=\"post\" action=\"{}/return\" class=\"fields\">"
            + "<button>Kembalikan: alamat tidak dikenal</button></form>",
        address);
    if (!look.plain().isEmpty()) {
      return body.add("<pre>{}</pre>", look.plain());
    }
    return body.add(
        "<iframe class=\"mail\" sandbox loading=\"lazy\" title=\"{}\" src=\"{}\"></iframe>",
        letter.subject(),
        address + "/html");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
