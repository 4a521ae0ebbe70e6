package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts tidings into the words of a channel, in the addressee's language. */
@ApplicationScoped
class Wording {

  /** How many characters of a value a text message has room for. */
  private static final int ROOM = 24;

  private static final Map<String, Integer> MORE_ROOM =
      Map.of("link", 120, "email", 40, "reason", 60, "parcel", 40, "sent", 40, "orders", 90);

  private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

  /** Where members choose what they are told. */
  private static final String CHOICES = "/akun/pemberitahuan";

  private MallSettings mall;
  private WordsInForce inForce;

  protected Wording() {}

  @Inject
  Wording(MallSettings mall, WordsInForce inForce) {
    this.mall = mall;
    this.inForce = inForce;
  }

  /**
   * What a message says.
   *
   * @param subject null where the channel has none
   * @param body as the channel's sender reads it
   */
  record Words(String subject, String body) {}

  /** In the words that count now: an operator's where they can be filled, else the delivered. */
  Words of(Addressee to, Tidings tidings, Channel channel) {
    return switch (channel) {
      case SMS -> said(to, tidings, Channel.SMS, words -> sms(to, tidings, words));
      case EMAIL -> said(to, tidings, Channel.EMAIL, words -> mail(to, tidings, words));
      case PUSH -> notice(to, tidings);
    };
  }

  /** As a member reads it on the site: what the mail begins with, or the text message. */
  Words notice(Addressee to, Tidings tidings) {
    return tidings.occasion().channels().contains(Channel.EMAIL)
        ? said(to, tidings, Channel.EMAIL, words -> beginning(to, tidings, words))
        : said(to, tidings, Channel.SMS, words -> new Words(onSite(sms(to, tidings, words)), ""));
  }

  /** A text message says first who sends it; on the site that is known. */
  private String onSite(Words sms) {
    String sender = GsmText.plain(mall.siteName()) + ":";
    String body = sms.body();
    return begun(body.startsWith(sender) ? body.substring(sender.length()).strip() : body);
  }

  private Words said(Addressee to, Tidings tidings, Channel channel, Function<Spoken, Words> way) {
    MessageKey key = new MessageKey(tidings.occasion(), channel, to.texts().language());
    Optional<Spoken> written = inForce.of(key);
    if (written.isPresent()) {
      try {
        return way.apply(written.get());
      } catch (IllegalArgumentException e) {
        LOG.warn("The words written for {} cannot be said: {}", key.name(), e.getMessage());
      }
    }
    return way.apply(Spoken.delivered(key));
  }

  /**
   * As a text message.
   *
   * @throws IllegalArgumentException when the words name a value that is not told
   */
  Words sms(Addressee to, Tidings tidings, Spoken words) {
    Map<String, String> values = new HashMap<>();
    values.put("name", GsmText.shortened(to.name(), ROOM));
    tidings
        .values()
        .forEach(
            (name, value) ->
                values.put(name, GsmText.shortened(value, MORE_ROOM.getOrDefault(name, ROOM))));
    values.put("site", mall.siteName());
    return new Words(null, GsmText.plain(words.body().filled(values)));
  }

  /**
   * As a mail.
   *
   * @throws IllegalArgumentException when the words name a value that is not told
   */
  Words mail(Addressee to, Tidings tidings, Spoken words) {
    Map<String, String> values = mailValues(to, tidings);
    Texts texts = to.texts();
    String subject = subject(words, values);
    MailPage page =
        new MailPage(
            to.language(),
            mall.siteName(),
            subject,
            texts.say("mail.greeting", values),
            List.of(words.body().filled(values).split("\n\n")),
            tidings.facts().entrySet().stream()
                .map(fact -> new MailPage.Fact(texts.say("fact." + fact.getKey()), fact.getValue()))
                .toList(),
            words.button() == null ? null : words.button().filled(values),
            tidings.link(),
            texts.say("mail.footer", values),
            to.memberId() == null ? null : texts.say("mail.choices"),
            to.memberId() == null ? null : mall.siteUrl() + CHOICES);
    return new Words(subject, page.kept());
  }

  private Words beginning(Addressee to, Tidings tidings, Spoken words) {
    Map<String, String> values = mailValues(to, tidings);
    String body = words.body().filled(values);
    return new Words(subject(words, values), begun(body.split("\n\n")[0].strip()));
  }

  /** A mail goes on after its greeting; what stands alone begins like a sentence. */
  private static String begun(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Map<String, String> mailValues(Addressee to, Tidings tidings) {
    Map<String, String> values = new HashMap<>(tidings.values());
    values.put("site", mall.siteName());
    values.put("name", to.name());
    return values;
  }

  private static String subject(Spoken words, Map<String, String> values) {
    return words.subject().filled(values).replaceAll("\\s+", " ").strip();
  }
}
