package id.emall.core.notice;

import id.emall.core.common.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose words are meant: those of one message in one language.
 *
 * @param channel SMS or EMAIL; what goes elsewhere is said in their words
 * @param language {@code id} or {@code en}
 */
record MessageKey(Occasion occasion, Channel channel, String language) {

  static final List<String> LANGUAGES = List.of("id", "en");

  /**
   * Reads what somebody asks for.
   *
   * @throws Refusal NOT_FOUND when there is no such message
   */
  static MessageKey read(String occasion, Channel channel, String language) {
    return find(occasion, channel.name(), language)
        .orElseThrow(() -> Refusal.notFound("message-text"));
  }

  static Optional<MessageKey> find(String occasion, String channel, String language) {
    return all()
        .filter(
            key ->
                key.occasion.key().equals(occasion)
                    && key.channel.name().equals(channel)
                    && key.language.equals(language))
        .findFirst();
  }

  /** Of all messages, those that belong together beside each other. */
  static Stream<MessageKey> all() {
    return Arrays.stream(Occasion.values()).flatMap(MessageKey::of);
  }

  /** The messages of an occasion, by channel and language. */
  static Stream<MessageKey> of(Occasion occasion) {
    return channels(occasion).stream()
        .flatMap(
            channel ->
                LANGUAGES.stream().map(language -> new MessageKey(occasion, channel, language)));
  }

  /** The channels for which an occasion has words of its own. */
  static List<Channel> channels(Occasion occasion) {
    return occasion.channels().stream()
        .filter(channel -> channel == Channel.SMS || channel == Channel.EMAIL)
        .toList();
  }

  /** The words the mall is delivered with. */
  MessageWords delivered() {
    Texts texts = Texts.in(language);
    String body = texts.open(part(channel == Channel.SMS ? "sms" : "mail")).orElseThrow();
    return channel == Channel.SMS
        ? new MessageWords(null, body, null)
        : new MessageWords(
            texts.open(part("subject")).orElseThrow(),
            body,
            texts.open(part("button")).orElse(null));
  }

  /** The key of a text, e.g. {@code invoice-issued.sms}. */
  private String part(String part) {
    return occasion.key() + "." + part;
  }

  /** As the audit log names it, e.g. {@code invoice-issued:sms:id}. */
  String name() {
    return occasion.key() + ":" + channel.key() + ":" + language;
  }
}
