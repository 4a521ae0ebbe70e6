package id.emall.core.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Marketing authorisation of BPOM. Food from home {@code MD} and abroad {@code ML} with 12 or 15
 * digits, cosmetics {@code NA} to {@code NE}, traditional medicine {@code TR}, {@code TI}, {@code
 * TL}, phytopharmaca {@code FF}, medicine such as {@code DTL7813003537A1}. The lengths of health
 * supplements, {@code SD} and {@code SI}, are not confirmed.
 */
public record BpomNumber(String text) implements PaperNumber {

  private static final Pattern KNOWN =
      Pattern.compile(
          "M[DL]\\d{12}(\\d{3})?|N[A-E]\\d{11}|B?T[RIL]\\d{9}|FF\\d{9}"
              + "|[DG][BTKNP][LIEX]\\d{10}[A-Z]\\d|S[DI]\\d{9}");

  static Reading read(String typed) {
    String text =
        Digits.of(typed.toUpperCase(Locale.ROOT)).replaceFirst("^(B?POM)?(RI)?(NO)?:?", "");
    return KNOWN.matcher(text).matches()
        ? Reading.fine(new BpomNumber(text))
        : Reading.wrong("document.bpom");
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.BPOM;
  }

  @Override
  public List<String> doubts() {
    return text.startsWith("SD") || text.startsWith("SI")
        ? List.of("document.bpom.supplement")
        : List.of();
  }

  @Override
  public String toString() {
    return "BpomNumber[" + text + "]";
  }
}
