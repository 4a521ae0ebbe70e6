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

  static Panel of(String name, List<Letter> latestFirst, Function<Letter, Content> open) {
    Html page = new Html();
    if (latestFirst.isEmpty()) {
      page.add("<p class=\"empty\">Belum ada surat.</p>");
    }
    for (Letter letter : latestFirst) {
      page.add(
          "<details class=\"mail\"><summary><strong>{}</strong> <span>{}</span>"
              + " <small>{} WIB</small></summary>{}</details>",
          letter.subject(),
          letter.to(),
          WHEN.format(letter.at().atZone(MallClock.WIB)),
          body(letter, open.apply(letter)));
    }
    return new Panel(name, "Surat", page.toString());
  }

  private static Html body(Letter letter, Content content) {
    String address = "/sandbox/mail/messages/" + letter.id();
    Html body = new Html();
    if (!content.attachments().isEmpty()) {
      body.add("<p class=\"attachments\">");
      for (Content.Attachment file : content.attachments()) {
        body.add(
            "<a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a> ",
            address + "/attachments/" + encoded(file.name()),
            file.name());
      }
      body.add("</p>");
    }
    body.add(
        "<form method=\"post\" action=\"{}/return\" class=\"fields\">"
            + "<button>Kembalikan: alamat tidak dikenal</button></form>",
        address);
    if (content.html().isEmpty()) {
      return body.add("<pre>{}</pre>", content.text());
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
