package id.emall.core.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Number of a halal certificate: {@code ID} and 17 digits from BPJPH. Older ones of MUI have 14
 * digits, foreign bodies have their own; those a person looks at. A number that begins with {@code
 * KH} is that of the fatwa, not of the certificate.
 */
public record HalalNumber(String text) implements PaperNumber {

  private static final Pattern CERTIFICATE = Pattern.compile("ID\\d{17}");
  private static final Pattern PLAUSIBLE = Pattern.compile("[A-Z0-9]{8,30}");

  static Reading read(String typed) {
    String text =
        Digits.of(typed.toUpperCase(Locale.ROOT)).replaceFirst("^(SERTIFIKAT)?HALAL(NO)?:?", "");
    return PLAUSIBLE.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)
        ? Reading.fine(new HalalNumber(text))
        : Reading.wrong("document.halal");
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.HALAL;
  }

  @Override
  public List<String> doubts() {
    if (CERTIFICATE.matcher(text).matches()) {
      return List.of();
    }
    return List.of(text.startsWith("KH") ? "document.halal.fatwa" : "document.halal.other");
  }

  @Override
  public String toString() {
    return "HalalNumber[" + text + "]";
  }
}
