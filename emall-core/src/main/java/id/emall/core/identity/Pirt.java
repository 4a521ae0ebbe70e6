package id.emall.core.identity;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * Permit of home-industry food, {@code P-IRT No. 1234567890123-45} (Peraturan BPOM 22/2018):
 * packaging 1 to 8, food type, regency, food and producer, and the year in which it ends. Whether
 * those from OSS keep the layout is not known.
 */
public record Pirt(String text) implements PaperNumber {

  private static final int LENGTH = 15;

  /** Of before 2012; no longer good. */
  private static final int FORMER_LENGTH = 12;

  static Reading read(String typed) {
    String digits =
        Digits.of(typed.replaceFirst("(?i)^\\s*(P\\s*-?\\s*IRT)?\\s*(No\\.?)?\\s*[:.]?\\s*", ""));
    if (!Digits.only(digits)) {
      return Reading.wrong("document.digits");
    }
    if (digits.length() == FORMER_LENGTH) {
      return Reading.wrong("document.pirt.former");
    }
    return digits.length() == LENGTH && digits.charAt(0) >= '1' && digits.charAt(0) <= '8'
        ? Reading.fine(new Pirt(digits))
        : Reading.wrong("document.pirt");
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.PIRT;
  }

  /** Where it was given, e.g. {@code 32.73}. */
  public String regencyCode() {
    return text.substring(3, 5) + "." + text.substring(5, 7);
  }

  /** The end of the year that its last two digits name. */
  @Override
  public Optional<LocalDate> lastDay() {
    return Optional.of(
        LocalDate.of(2000 + Integer.parseInt(text.substring(13)), Month.DECEMBER, 31));
  }

  @Override
  public List<String> doubts() {
    return text.startsWith("00", 1) ? List.of("document.pirt.food") : List.of();
  }

  @Override
  public String toString() {
    return "Pirt[" + text + "]";
  }
}
