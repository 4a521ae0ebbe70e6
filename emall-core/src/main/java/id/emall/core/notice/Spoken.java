package id.emall.core.notice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of a message, taken apart for filling in. Null stands where a message has none. */
record Spoken(Phrase subject, Phrase body, Phrase button) {

  private static final Map<MessageKey, Spoken> DELIVERED = new ConcurrentHashMap<>();

  static Spoken delivered(MessageKey key) {
    return DELIVERED.computeIfAbsent(key, one -> of(one.delivered()));
  }

  static Spoken of(MessageWords words) {
    return new Spoken(phrase(words.subject()), phrase(words.body()), phrase(words.button()));
  }

  private static Phrase phrase(String text) {
    return text == null ? null : Phrase.of(text);
  }
}
