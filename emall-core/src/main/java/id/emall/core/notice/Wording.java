package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts tidings into the words of a channel, in the addressee's language. */
@ApplicationScoped
class Wording {

  /** How many characters of a value a text message has room for. */
  private static final int ROOM = 24;

  private static final Map<String, Integer> MORE_ROOM =
      Map.of("link", 120, "reason", 60, "parcel", 40, "sent", 40, "orders", 90);

  private MallSettings mall;

  protected Wording() {}

  @Inject
  Wording(MallSettings mall) {
    this.mall = mall;
  }

  /**
   * What a message says.
   *
   * @param subject null where the channel has none
   * @param body as the channel's sender reads it
   */
  record Words(String subject, String body) {}

  Words of(Addressee to, Tidings tidings, Channel channel) {
    return switch (channel) {
      case SMS -> sms(to, tidings);
      case EMAIL -> mail(to, tidings);
      case PUSH -> notice(to, tidings);
    };
  }

  /** As a member reads it on the site: what the mail begins with, or the text message. */
  Words notice(Addressee to, Tidings tidings) {
    Occasion occasion = tidings.occasion();
    if (!occasion.channels().contains(Channel.EMAIL)) {
      return new Words(sms(to, tidings).body(), "");
    }
    Map<String, String> values = mailValues(to, tidings);
    String words = to.texts().say(occasion.key() + ".mail", values);
    return new Words(subject(to, tidings, values), words.split("\n\n")[0].strip());
  }

  private Words sms(Addressee to, Tidings tidings) {
    Map<String, String> values = new HashMap<>();
    values.put("name", GsmText.shortened(to.name(), ROOM));
    tidings
        .values()
        .forEach(
            (name, value) ->
                values.put(name, GsmText.shortened(value, MORE_ROOM.getOrDefault(name, ROOM))));
    values.put("site", mall.siteName());
    String text = to.texts().say(tidings.occasion().key() + ".sms", values);
    return new Words(null, GsmText.plain(text));
  }

  private Words mail(Addressee to, Tidings tidings) {
    String key = tidings.occasion().key();
    Map<String, String> values = mailValues(to, tidings);
    Texts texts = to.texts();
    String subject = subject(to, tidings, values);
    MailPage page =
        new MailPage(
            to.language(),
            mall.siteName(),
            subject,
            texts.say("mail.greeting", values),
            List.of(texts.say(key + ".mail", values).split("\n\n")),
            tidings.facts().entrySet().stream()
                .map(fact -> new MailPage.Fact(texts.say("fact." + fact.getKey()), fact.getValue()))
                .toList(),
            texts.find(key + ".button", values).orElse(null),
            tidings.link(),
            texts.say("mail.footer", values));
    return new Words(subject, page.kept());
  }

  private Map<String, String> mailValues(Addressee to, Tidings tidings) {
    Map<String, String> values = new HashMap<>(tidings.values());
    values.put("site", mall.siteName());
    values.put("name", to.name());
    return values;
  }

  private static String subject(Addressee to, Tidings tidings, Map<String, String> values) {
    String said = to.texts().say(tidings.occasion().key() + ".subject", values);
    return said.replaceAll("\\s+", " ").strip();
  }
}
