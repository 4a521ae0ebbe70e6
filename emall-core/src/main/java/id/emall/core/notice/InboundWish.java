package id.emall.core.notice;

import id.emall.core.common.PublicCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wishes by a text message: a keyword, for most the code of an invoice or order, for
 * a complaint what is wrong. Case, signs and blanks beside the code do not matter.
 *
 * @param code empty when none stands there or it is mistyped
 * @param typed the word where the code should be; empty when there is none
 * @param words what follows the code
 */
record InboundWish(Kind kind, Optional<String> code, String typed, String words) {

  /** What may be wished. */
  enum Kind {
    PAID,
    STATUS,
    COMPLAINT,
    STOP,
    START,
    UNKNOWN
  }

  private static final Map<String, Kind> KEYWORDS =
      Map.ofEntries(
          Map.entry("BAYAR", Kind.PAID),
          Map.entry("PAID", Kind.PAID),
          Map.entry("STATUS", Kind.STATUS),
          Map.entry("CEK", Kind.STATUS),
          Map.entry("KELUHAN", Kind.COMPLAINT),
          Map.entry("KELUH", Kind.COMPLAINT),
          Map.entry("COMPLAINT", Kind.COMPLAINT),
          Map.entry("STOP", Kind.STOP),
          Map.entry("BERHENTI", Kind.STOP),
          Map.entry("UNSUBSCRIBE", Kind.STOP),
          Map.entry("MULAI", Kind.START),
          Map.entry("START", Kind.START));

  private static final Pattern WORDS =
      Pattern.compile("\\W*(\\w+)\\W*+(\\S*)\\s*(.*)", Pattern.DOTALL);

  private static final int CODE_ROOM = 24;

  static InboundWish read(String text) {
    Matcher words = WORDS.matcher(text);
    if (!words.matches()) {
      return new InboundWish(Kind.UNKNOWN, Optional.empty(), "", "");
    }
    Kind kind = KEYWORDS.getOrDefault(words.group(1).toUpperCase(Locale.ROOT), Kind.UNKNOWN);
    String typed = words.group(2).replaceAll("[^A-Za-z0-9-]", "");
    Optional<String> code = PublicCode.read(typed);
    return new InboundWish(
        kind,
        code,
        typed.length() <= CODE_ROOM ? typed : typed.substring(0, CODE_ROOM),
        words.group(3).strip());
  }
}
