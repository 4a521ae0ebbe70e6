package id.emall.sandbox.sms;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.Panel;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws each phone with its newest messages, like the phone itself would. */
final class SmsPanel {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH.mm", Locale.of("id", "ID"));
  private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");
  private static final int NEWEST = 1000;
  private static final int PHONES = 12;
  private static final int PER_PHONE = 60;

  private SmsPanel() {}

  static Panel of(String name, List<TextMessage> latestFirst) {
    Map<String, Html> phones = new LinkedHashMap<>();
    Map<String, Integer> shown = new LinkedHashMap<>();
    latestFirst.stream()
        .limit(NEWEST)
        .filter(
            message -> shown.merge(TextMessage.local(message.to()), 1, Integer::sum) <= PER_PHONE)
        .forEach(message -> bubble(phones, message));
    Html page = new Html();
    if (phones.isEmpty()) {
      page.add("<p class=\"empty\">Belum ada SMS.</p>");
    }
    phones.entrySet().stream()
        .limit(PHONES)
        .forEach(
            phone ->
                page.add(
                    "<section class=\"phone\"><h3>{}</h3><ol class=\"bubbles\">{}</ol></section>",
                    phone.getKey(),
                    phone.getValue()));
    writing(page, name);
    return new Panel(name, "SMS", page.toString());
  }

  /** A form by which somebody writes to the mall through a gateway. */
  static void writing(Html page, String gateway) {
    page.add(
        "<form method=\"post\" action=\"/sandbox/{}/inbound\" class=\"fields\">"
            + "<label>Dari nomor <input name=\"from\" inputmode=\"tel\" maxlength=\"20\" required>"
            + "</label><label class=\"wide\">Isi <input name=\"text\" maxlength=\"400\" required>"
            + "</label><button>Kirim ke mal</button></form>",
        gateway);
  }

  private static void bubble(Map<String, Html> phones, TextMessage message) {
    phones
        .computeIfAbsent(TextMessage.local(message.to()), number -> new Html())
        .add(
            "<li class=\"bubble\"><p>{}</p><small>{} WIB · {} bagian</small></li>",
            words(message.text()),
            WHEN.format(message.at().atZone(MallClock.WIB)),
            message.parts());
  }

  /** The text with its links to be followed, as a phone shows it. */
  private static Html words(String text) {
    Html words = new Html();
    Matcher link = LINK.matcher(text);
    int from = 0;
    while (link.find()) {
      words.add("{}", text.substring(from, link.start()));
      words.add(
          "<a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a>", link.group(), link.group());
      from = link.end();
    }
    return words.add("{}", text.substring(from));
  }
}
