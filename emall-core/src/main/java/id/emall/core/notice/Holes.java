package id.emall.core.notice;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which values the words of a message may name, and which they must. */
final class Holes {

  /** Without these a reader cannot do what the message is about. */
  private static final Set<String> NEEDED =
      Set.of(
          "code",
          "link",
          "deadline",
          "usable",
          "total",
          "amount",
          "paid",
          "missing",
          "share",
          "bank",
          "account",
          "invoice",
          "order",
          "orders",
          "resi",
          "reason",
          "items");

  private Holes() {}

  /**
   * What is given on this occasion: all that the delivered words name, whatever the channel, and
   * what every mail has.
   */
  static Set<String> known(Occasion occasion) {
    Set<String> known = new LinkedHashSet<>();
    known.add("site");
    for (Channel channel : MessageKey.channels(occasion)) {
      MessageWords words = new MessageKey(occasion, channel, "id").delivered();
      known.addAll(in(words));
      if (channel == Channel.EMAIL) {
        known.add("name");
      }
      if (words.button() != null) {
        known.add("link");
      }
    }
    return known;
  }

  /** What the text or the mail's paragraphs have to name, because the delivered ones do. */
  static Set<String> needed(MessageKey key) {
    return Phrase.of(key.delivered().body()).holes().stream()
        .filter(NEEDED::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All that these words name. */
  static Set<String> in(MessageWords words) {
    return Stream.of(words.subject(), words.body(), words.button())
        .filter(Objects::nonNull)
        .flatMap(text -> Phrase.of(text).holes().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
