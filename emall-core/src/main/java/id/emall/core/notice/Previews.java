package id.emall.core.notice;

import id.emall.contracts.sms.SmsSize;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws messages with sample values, by the same way on which they are put into words to go. */
@ApplicationScoped
class Previews {

  private static final String LOST = "?";

  private Wording wording;
  private MallSettings mall;

  protected Previews() {}

  @Inject
  Previews(Wording wording, MallSettings mall) {
    this.wording = wording;
    this.mall = mall;
  }

  /** Words that name what is not known are drawn with its name. */
  Preview of(MessageKey key, MessageWords words) {
    Samples usual = Samples.usual(key.language(), mall.siteUrl());
    Wording.Words said = said(key, words, usual);
    if (key.channel() == Channel.EMAIL) {
      return new Preview(null, null, mail(said));
    }
    Samples longest = Samples.longest(key.language(), mall.siteUrl());
    return new Preview(sms(said.body(), words), sms(said(key, words, longest).body(), words), null);
  }

  /** A value as the message's reader would see it. */
  String sample(MessageKey key, String name) {
    return name.equals("site")
        ? mall.siteName()
        : Samples.usual(key.language(), mall.siteUrl()).value(name);
  }

  private Wording.Words said(MessageKey key, MessageWords words, Samples samples) {
    Addressee to = samples.addressee();
    Tidings tidings = samples.tidings(key.occasion(), Holes.in(words));
    Spoken spoken = Spoken.of(words);
    return key.channel() == Channel.SMS
        ? wording.sms(to, tidings, spoken)
        : wording.mail(to, tidings, spoken);
  }

  private static Preview.Sms sms(String text, MessageWords words) {
    SmsSize size = SmsSize.of(text);
    List<Preview.Replaced> replaced = new ArrayList<>();
    Set<String> lost = new LinkedHashSet<>();
    Normalizer.normalize(words.body(), Normalizer.Form.NFC)
        .codePoints()
        .filter(point -> !SmsSize.isGsm(point) && !Character.isWhitespace(point))
        .distinct()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              String plain = GsmText.plain(character);
              if (plain.equals(LOST)) {
                lost.add(character);
              } else {
                replaced.add(new Preview.Replaced(character, plain));
              }
            });
    return new Preview.Sms(text, size.units(), size.parts(), replaced, List.copyOf(lost));
  }

  private static Preview.Mail mail(Wording.Words said) {
    MailPage page = MailPage.read(said.body());
    return new Preview.Mail(
        said.subject(),
        page.greeting(),
        page.paragraphs(),
        page.facts().stream().map(one -> new Preview.Fact(one.label(), one.value())).toList(),
        page.link() == null ? null : page.button(),
        page.footer(),
        page.text(),
        page.html());
  }
}
