package id.emall.sms.smpp;

import id.emall.contracts.sms.Receipt.Fate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A receipt as most SMSCs write it (SMPP 3.4, appendix B): {@code id:… sub:001 dlvrd:001 submit
 * date:… done date:… stat:DELIVRD err:000 text:…}. It is no standard, so each field is looked for
 * by itself and may be missing.
 *
 * @param id null when there is none
 * @param state e.g. {@code DELIVRD}; null when there is none
 * @param error null when there is none
 */
public record ReceiptText(String id, String state, String error) {

  private static final Pattern ID = field("id", "\\S+");
  private static final Pattern STATE = field("stat", "[A-Za-z]+");
  private static final Pattern ERROR = field("err", "[0-9A-Za-z]+");

  private static Pattern field(String name, String value) {
    return Pattern.compile("(?:^|\\s)" + name + ":\\s*(" + value + ")", Pattern.CASE_INSENSITIVE);
  }

  /** Reads what can be found; never fails. */
  public static ReceiptText read(String text) {
    return new ReceiptText(found(ID, text), found(STATE, text), found(ERROR, text));
  }

  private static String found(Pattern field, String text) {
    Matcher matcher = field.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** What the state means, by the beginnings that SMSCs agree on. */
  static Fate fate(String state) {
    String word = Optional.ofNullable(state).orElse("").toUpperCase(Locale.ROOT);
    if (word.startsWith("DELIV")) {
      return Fate.DELIVERED;
    }
    if (word.startsWith("ENROUTE") || word.startsWith("ACCEPT")) {
      return Fate.UNDER_WAY;
    }
    return word.startsWith("UNDELIV")
            || word.startsWith("EXPIR")
            || word.startsWith("DELET")
            || word.startsWith("REJECT")
        ? Fate.UNDELIVERED
        : Fate.UNKNOWN;
  }
}
