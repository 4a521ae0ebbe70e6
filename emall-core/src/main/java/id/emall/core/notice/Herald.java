package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tidings into words, in the addressee's language, and lays them down in the outbox. */
@ApplicationScoped
class Herald {

  /** How many characters of a value a text message has room for. */
  private static final int ROOM = 24;

  private static final Map<String, Integer> MORE_ROOM =
      Map.of("link", 120, "reason", 60, "parcel", 40, "sent", 40, "orders", 90);

  private Outbox outbox;
  private MallSettings mall;
  private SmsStops stops;

  protected Herald() {}

  @Inject
  Herald(Outbox outbox, MallSettings mall, SmsStops stops) {
    this.outbox = outbox;
    this.stops = stops;
    this.mall = mall;
  }

  /** Who is to be told what. */
  record Telling(Addressee to, Tidings tidings) {}

  /** Tells one person by every way the occasion has. */
  void tell(Addressee to, Tidings tidings) {
    tell(List.of(new Telling(to, tidings)));
  }

  /** Tells many at once. */
  void tell(List<Telling> all) {
    Set<String> spared =
        stops.among(
            all.stream()
                .filter(one -> one.tidings().occasion().isSpared())
                .map(one -> one.to().phone())
                .toList());
    outbox.schedule(
        all.stream()
            .flatMap(
                one ->
                    one.tidings().occasion().channels().stream()
                        .filter(channel -> channel != Channel.SMS || !isSpared(one, spared))
                        .map(channel -> draft(one.to(), one.tidings(), channel)))
            .toList());
  }

  private static boolean isSpared(Telling one, Set<String> spared) {
    return one.tidings().occasion().isSpared() && spared.contains(one.to().phone());
  }

  private MessageDraft draft(Addressee to, Tidings tidings, Channel channel) {
    Occasion occasion = tidings.occasion();
    Words words =
        switch (channel) {
          case SMS -> sms(to, tidings);
          case EMAIL -> mail(to, tidings);
        };
    return new MessageDraft(
        occasion.key() + ":" + tidings.subject() + ":" + channel.key(),
        channel,
        to.address(channel),
        occasion.key(),
        to.language(),
        words.subject(),
        words.body(),
        occasion.urgency(),
        occasion.worthFor(channel),
        tidings.about(to, channel));
  }

  private record Words(String subject, String body) {}

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
    Map<String, String> values = new HashMap<>(tidings.values());
    values.put("site", mall.siteName());
    values.put("name", to.name());
    Texts texts = to.texts();
    String subject = texts.say(key + ".subject", values).replaceAll("\\s+", " ").strip();
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
}
