package id.emall.core.notice;

import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with words that an operator wrote, field by field. */
final class WordsCheck {

  private static final Pattern NAMED = Pattern.compile("\\{([^{}]{1,40})}");

  /** Characters that nobody sees, of which some turn the order of what is read. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\x{2028}\\x{2029}]");

  private static final Pattern LINE_END = Pattern.compile("[ \\t]*(\\r\\n|\\r|\\n)");
  private static final Pattern GAP = Pattern.compile("\\n{3,}");

  private WordsCheck() {}

  /** The words with one kind of line break and no blanks around them. */
  static MessageWords tidy(MessageWords typed, MessageWords delivered) {
    return new MessageWords(
        delivered.subject() == null ? null : line(typed.subject()),
        GAP.matcher(LINE_END.matcher(given(typed.body())).replaceAll("\n"))
            .replaceAll("\n\n")
            .strip(),
        delivered.button() == null ? null : line(typed.button()));
  }

  private static String line(String typed) {
    return given(typed).replaceAll("\\s+", " ").strip();
  }

  /** No longer than words may be, for drawing those that are too long. */
  static MessageWords cut(MessageWords words) {
    return new MessageWords(
        cut(words.subject(), MessageTexts.MOST_SUBJECT),
        cut(words.body(), MessageTexts.MOST_MAIL),
        cut(words.button(), MessageTexts.MOST_BUTTON));
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }

  private static String given(String typed) {
    return typed == null ? "" : typed;
  }

  /**
   * @param words tidy
   * @param worst the text message with long values; not looked at for mail
   * @throws Refusal INVALID with all that is wrong
   */
  static void check(MessageKey key, MessageWords words, Preview.Sms worst) {
    Checks checks = new Checks();
    field(checks, "subject", words.subject(), MessageTexts.MOST_SUBJECT, key.occasion());
    field(
        checks,
        "body",
        words.body(),
        key.channel() == Channel.SMS ? MessageTexts.MOST_SMS : MessageTexts.MOST_MAIL,
        key.occasion());
    field(checks, "button", words.button(), MessageTexts.MOST_BUTTON, key.occasion());
    Set<String> left = new LinkedHashSet<>(Holes.needed(key));
    left.removeAll(Phrase.of(words.body()).holes());
    checks.that(left.isEmpty(), "body", "message-text.needed", braced(left));
    if (key.channel() == Channel.SMS) {
      checks.that(
          worst.lost().isEmpty(), "body", "message-text.letters", String.join(" ", worst.lost()));
      checks.that(
          worst.parts() <= MessageTexts.MOST_PARTS,
          "body",
          "message-text.parts",
          worst.parts(),
          MessageTexts.MOST_PARTS,
          worst.characters());
    }
    checks.refuse();
  }

  private static void field(Checks checks, String field, String text, int most, Occasion occasion) {
    if (text == null) {
      return;
    }
    checks.text(field, text, 1, most);
    checks.that(
        !UNSEEN.matcher(text).find() && text.indexOf('\t') < 0, field, "control-characters");
    Set<String> unknown =
        NAMED
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(name -> !Holes.known(occasion).contains(name))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    checks.that(
        unknown.isEmpty(),
        field,
        "message-text.unknown",
        braced(unknown),
        braced(new TreeSet<>(Holes.known(occasion))));
    checks.that(
        NAMED.matcher(text).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}'),
        field,
        "message-text.brace");
  }

  /** Whether all that these words name is given, and all that has to be named is. */
  static boolean fits(MessageKey key, MessageWords words) {
    return Holes.known(key.occasion()).containsAll(Holes.in(words))
        && Phrase.of(words.body()).holes().containsAll(Holes.needed(key));
  }

  private static String braced(Set<String> names) {
    return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
  }
}
