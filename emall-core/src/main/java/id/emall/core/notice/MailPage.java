package id.emall.core.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in a mail, once as plain text and once as a simple page in the mall's colours. Mail
 * programs know tables and styles on the element, and little else. All that is filled in is
 * escaped. Until it is sent it is kept as what it says, a fifth of the page's bytes.
 *
 * @param button null for none
 * @param link where the button leads
 * @param choices words of the link by which its reader chooses what to be told; null for none
 * @param choicesLink where it leads
 */
public record MailPage(
    String language,
    String site,
    String title,
    String greeting,
    List<String> paragraphs,
    List<Fact> facts,
    String button,
    String link,
    String footer,
    String choices,
    String choicesLink) {

  /** A line of the table below the text. */
  public record Fact(String label, String value) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
      <body style="margin:0;background:#fbf8f1;font-family:Helvetica,Arial,sans-serif;color:#1c2420">
      <div style="display:none;max-height:0;overflow:hidden">%s</div>
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center"\
       style="padding:24px 12px">
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"\
       style="max-width:560px;background:#ffffff;border-radius:12px;overflow:hidden">
      <tr><td style="background:#1f4d3a;color:#ffffff;padding:18px 28px;font-size:20px;\
      font-weight:bold">%s</td></tr>
      <tr><td style="padding:24px 28px 8px;font-size:16px;line-height:1.55">
      <h1 style="font-size:20px;margin:0 0 16px">%s</h1>
      %s%s%s</td></tr>
      <tr><td style="padding:16px 28px 24px;font-size:13px;line-height:1.5;color:#56615b">%s</td></tr>
      </table></td></tr></table></body></html>
      """;

  /** What {@link #read} reads. */
  String kept() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws UncheckedIOException when it is not a kept page
   */
  public static MailPage read(String kept) {
    try {
      return JSON.readValue(kept, MailPage.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Inboxes show what stands first below the title; the hidden line has it be the matter itself.
   */
  public String html() {
    String words =
        paragraph(greeting)
            + paragraphs.stream().map(MailPage::paragraph).collect(Collectors.joining());
    return PAGE.formatted(
        language,
        escape(title),
        escape(paragraphs.getFirst()),
        escape(site),
        escape(title),
        words,
        table(),
        buttonHtml(),
        escape(footer) + choicesHtml());
  }

  public String text() {
    StringBuilder text = new StringBuilder(greeting).append("\n\n");
    paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    facts.forEach(fact -> text.append(fact.label()).append(": ").append(fact.value()).append('\n'));
    if (button != null && link != null) {
      text.append('\n').append(button).append(": ").append(link).append('\n');
    }
    text.append("\n-- \n").append(footer).append('\n');
    if (choices != null) {
      text.append(choices).append(": ").append(choicesLink).append('\n');
    }
    return text.toString();
  }

  private String table() {
    if (facts.isEmpty()) {
      return "";
    }
    return facts.stream()
        .map(
            fact ->
                "<tr><td style=\"padding:6px 12px 6px 0;color:#56615b;vertical-align:top\">"
                    + escape(fact.label())
                    + "</td><td style=\"padding:6px 0;font-weight:bold;vertical-align:top;word-break:break-word\">"
                    + lines(fact.value())
                    + "</td></tr>")
        .collect(
            Collectors.joining(
                "",
                "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\""
                    + " style=\"margin:0 0 16px;font-size:15px\">",
                "</table>\n"));
  }

  private String buttonHtml() {
    if (button == null || link == null) {
      return "";
    }
    return "<p style=\"margin:0 0 16px\"><a href=\""
        + escape(link)
        + "\" style=\"display:inline-block;background:#1f4d3a;color:#ffffff;padding:12px 22px;"
        + "border-radius:8px;text-decoration:none;font-weight:bold\">"
        + escape(button)
        + "</a></p>\n";
  }

  private String choicesHtml() {
    return choices == null
        ? ""
        : "<br><a href=\""
            + escape(choicesLink)
            + "\" style=\"color:#56615b\">"
            + escape(choices)
            + "</a>";
  }

  private static String paragraph(String words) {
    return "<p style=\"margin:0 0 16px\">" + lines(words) + "</p>\n";
  }

  private static String lines(String words) {
    return escape(words).replace("\n", "<br>");
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
