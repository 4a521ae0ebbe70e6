package id.emall.core.notice;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue of messages: what the mall tells people on which occasion, and what operators make
 * of its words. What an operator writes counts on every node within seconds; each version is kept.
 */
@ApplicationScoped
public class MessageTexts {

  /** The most characters of a text message's words, of a mail's, its subject's, its button's. */
  public static final int MOST_SMS = 600;

  public static final int MOST_MAIL = 5_000;
  public static final int MOST_SUBJECT = 150;
  public static final int MOST_BUTTON = 60;

  /** How many parts a text message may take when all its values are long. */
  public static final int MOST_PARTS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(MessageTexts.class);

  private MessageTextRows rows;
  private Previews previews;
  private AuditLog audit;

  protected MessageTexts() {}

  @Inject
  MessageTexts(MessageTextRows rows, Previews previews, AuditLog audit) {
    this.rows = rows;
    this.previews = previews;
    this.audit = audit;
  }

  /**
   * One message in one language.
   *
   * @param occasion as in keys of texts, e.g. {@code invoice-issued}
   * @param channel SMS or EMAIL
   * @param language {@code id} or {@code en}
   */
  public record Which(String occasion, Channel channel, String language) {}

  /**
   * The message that is meant, or the first one of the occasion.
   *
   * @param channel null for any
   * @param language null for any
   * @throws Refusal NOT_FOUND when there is no such message
   */
  public Which which(Actor operator, String occasion, Channel channel, String language) {
    operator.requireOperator(Right.MESSAGES);
    return MessageKey.all()
        .filter(key -> key.occasion().key().equals(occasion))
        .filter(key -> channel == null || key.channel() == channel)
        .filter(key -> language == null || key.language().equals(language))
        .findFirst()
        .map(key -> new Which(occasion, key.channel(), key.language()))
        .orElseThrow(() -> Refusal.notFound("message-text"));
  }

  /** A message of the list, and whether an operator changed its words. */
  public record Listed(Channel channel, String language, boolean changed) {}

  /**
   * An occasion on which somebody is told something.
   *
   * @param name what operators call it, in their language
   * @param when when it is told, in their language
   */
  public record Entry(
      String occasion,
      MessageKind kind,
      Audience audience,
      String name,
      String when,
      List<Listed> messages) {}

  /**
   * A value that words may name.
   *
   * @param sample as it could be
   * @param needed whether the text or the mail's paragraphs have to name it
   */
  public record Value(String name, String meaning, String sample, boolean needed) {}

  /**
   * A version of the words.
   *
   * @param words whole; what is as delivered as it is delivered today
   * @param delivered whether all of it is as delivered
   */
  public record Version(
      int number, MessageWords words, boolean delivered, String writtenBy, Instant writtenAt) {}

  /**
   * All that is known of one message.
   *
   * @param version of the words that count; 0 when nobody ever changed them
   * @param usable false when what an operator wrote fits this release no more, so that the
   *     delivered words are said
   * @param history newest first, at most 50
   */
  public record Sheet(
      Entry entry,
      Which which,
      int version,
      MessageWords words,
      MessageWords delivered,
      boolean usable,
      List<Value> values,
      List<Version> history) {

    public boolean changed() {
      return !words.equals(delivered);
    }
  }

  /**
   * The occasions in whose name, description or words all these words stand; all for none.
   *
   * @param sought as typed
   * @param reader the language of the one who looks
   */
  public List<Entry> search(Actor operator, String sought, String reader) {
    operator.requireOperator(Right.MESSAGES);
    Map<MessageKey, MessageWords> written = rows.inForce();
    List<String> words =
        Arrays.stream(sought.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(10)
            .toList();
    return Arrays.stream(Occasion.values())
        .filter(
            occasion ->
                words.isEmpty()
                    || words.stream().allMatch(searchable(occasion, written, reader)::contains))
        .map(occasion -> entry(occasion, written.keySet(), reader))
        .sorted(Comparator.comparing(Entry::kind))
        .toList();
  }

  private static Entry entry(Occasion occasion, Set<MessageKey> changed, String reader) {
    Texts catalogue = Texts.catalogue(reader);
    return new Entry(
        occasion.key(),
        occasion.kind(),
        Audience.of(occasion),
        catalogue.say(occasion.key() + ".name"),
        catalogue.say(occasion.key() + ".when"),
        MessageKey.of(occasion)
            .map(key -> new Listed(key.channel(), key.language(), changed.contains(key)))
            .toList());
  }

  private static String searchable(
      Occasion occasion, Map<MessageKey, MessageWords> written, String reader) {
    Texts catalogue = Texts.catalogue(reader);
    String key = occasion.key();
    return MessageKey.of(occasion)
        .map(one -> written.getOrDefault(one, MessageWords.AS_DELIVERED).or(one.delivered()))
        .flatMap(words -> Stream.of(words.subject(), words.body(), words.button()))
        .filter(Objects::nonNull)
        .collect(
            Collectors.joining(
                " ",
                key + " " + catalogue.say(key + ".name") + " " + catalogue.say(key + ".when") + " ",
                ""))
        .toLowerCase(Locale.ROOT);
  }

  /**
   * @param reader the language of the one who looks
   * @throws Refusal NOT_FOUND when there is no such message
   */
  public Sheet sheet(Actor operator, Which which, String reader) {
    operator.requireOperator(Right.MESSAGES);
    MessageKey key = key(which);
    MessageWords delivered = key.delivered();
    List<Version> history =
        rows.versions(key).stream()
            .map(
                row ->
                    new Version(
                        row.version(),
                        row.words().or(delivered),
                        row.words().or(delivered).equals(delivered),
                        row.writtenBy(),
                        row.writtenAt()))
            .toList();
    MessageWords words = history.isEmpty() ? delivered : history.getFirst().words();
    return new Sheet(
        entry(key.occasion(), rows.inForce().keySet(), reader),
        which,
        history.isEmpty() ? 0 : history.getFirst().number(),
        words,
        delivered,
        WordsCheck.fits(key, words),
        values(key, reader),
        history);
  }

  /** Samples are as the message's reader sees them, what they mean is said to the operator. */
  private List<Value> values(MessageKey key, String reader) {
    Texts catalogue = Texts.catalogue(reader);
    Set<String> needed = Holes.needed(key);
    return Holes.known(key.occasion()).stream()
        .map(
            name ->
                new Value(
                    name,
                    catalogue.say("value." + name),
                    previews.sample(key, name),
                    needed.contains(name)))
        .toList();
  }

  /**
   * Draws words as somebody would get them, also such as would be refused.
   *
   * @param typed at most as long as {@link #write} takes; what is longer is cut
   */
  public Preview preview(Actor operator, Which which, MessageWords typed) {
    operator.requireOperator(Right.MESSAGES);
    MessageKey key = key(which);
    return previews.of(key, WordsCheck.cut(WordsCheck.tidy(typed, key.delivered())));
  }

  /**
   * Says what is wrong with words, without keeping them.
   *
   * @throws Refusal as {@link #write}
   */
  public void check(Actor operator, Which which, MessageWords typed) {
    operator.requireOperator(Right.MESSAGES);
    checked(key(which), typed);
  }

  private MessageWords checked(MessageKey key, MessageWords typed) {
    MessageWords words = WordsCheck.tidy(typed, key.delivered());
    WordsCheck.check(key, words, previews.of(key, WordsCheck.cut(words)).worst());
    return words;
  }

  /**
   * Puts an operator's words in the place of those that count.
   *
   * @param seen the version the operator looked at
   * @throws Refusal INVALID for words that cannot be said, field by field ({@code subject}, {@code
   *     body}, {@code button}); CONFLICT {@code message-text.changed} when somebody else changed
   *     them meanwhile
   */
  @Transactional
  public void write(Actor operator, Which which, MessageWords typed, int seen) {
    Actor.Member by = operator.requireOperator(Right.MESSAGES);
    MessageKey key = key(which);
    add(by, key, checked(key, typed).beside(key.delivered()), seen);
  }

  /**
   * Lets the delivered words count again.
   *
   * @param seen the version the operator looked at
   * @throws Refusal CONFLICT {@code message-text.changed} when somebody else changed them meanwhile
   */
  @Transactional
  public void restore(Actor operator, Which which, int seen) {
    add(operator.requireOperator(Right.MESSAGES), key(which), MessageWords.AS_DELIVERED, seen);
  }

  /** Writing what counts already adds nothing. */
  private void add(Actor.Member by, MessageKey key, MessageWords words, int seen) {
    MessageTextRows.Version newest = rows.newest(key).orElse(null);
    MessageWords before = newest == null ? MessageWords.AS_DELIVERED : newest.words();
    if ((newest == null ? 0 : newest.version()) != seen) {
      throw changed(key);
    }
    if (words.equals(before)) {
      return;
    }
    if (!rows.add(key, seen + 1, words, by.id())) {
      throw changed(key);
    }
    audit.write(
        by,
        "message-text.write",
        "message_text",
        key.name(),
        told(before, seen),
        told(words, seen + 1));
    LOG.info("The words of {} are now version {}", key.name(), seen + 1);
  }

  private Refusal changed(MessageKey key) {
    return Refusal.conflict(
        "message-text.changed",
        rows.newest(key).map(MessageTextRows.Version::writtenBy).orElse("-"));
  }

  private static Map<String, Object> told(MessageWords words, int version) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("version", version);
    told.put("delivered", words.equals(MessageWords.AS_DELIVERED));
    told.put("subject", words.subject());
    told.put("body", words.body());
    told.put("button", words.button());
    told.values().removeIf(Objects::isNull);
    return told;
  }

  private static MessageKey key(Which which) {
    return MessageKey.read(which.occasion(), which.channel(), which.language());
  }
}
