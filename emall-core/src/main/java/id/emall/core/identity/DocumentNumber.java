package id.emall.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A seller's document number as far as its structure tells. That it is well formed does not prove
 * that it exists.
 *
 * @param digits canonical: digits alone
 * @param error message key when it cannot be one, else null
 * @param findings what a person should know when it can
 */
public record DocumentNumber(
    DocumentKind kind, String digits, String error, List<Finding> findings) {

  private static final int SELLER_AGE_LEAST = 17;
  private static final int AGE_MOST = 110;

  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
          "36", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75",
          "76", "81", "82", "91", "92", "93", "94", "95", "96");

  private static DocumentNumber wrong(DocumentKind kind, String digits, String error) {
    return new DocumentNumber(kind, digits, error, List.of());
  }

  private static DocumentNumber fine(DocumentKind kind, String digits, Finding... findings) {
    return new DocumentNumber(kind, digits, null, List.of(findings));
  }

  /**
   * @param typed as people write it: with blanks, dots, hyphens or slashes
   * @param today for ages and expiry
   */
  public static DocumentNumber read(DocumentKind kind, String typed, LocalDate today) {
    String text = typed == null ? "" : typed.strip();
    if (kind == DocumentKind.PIRT) {
      text = text.replaceFirst("(?i)^P-?IRT\\s*(No)?[.:]*", "");
    }
    String digits = text.replaceAll("[\\s.\\-/]", "");
    if (digits.isEmpty()) {
      return wrong(kind, digits, "required");
    }
    if (!digits.matches("\\d+")) {
      return wrong(kind, digits, "document.digits");
    }
    return switch (kind) {
      case NIK -> nik(DocumentKind.NIK, digits, today);
      case NIB -> nib(digits);
      case NPWP -> npwp(digits, today);
      case PIRT -> pirt(digits, today);
    };
  }

  /** PPRRSS DDMMYY XXXX: place of registration, birth date with 40 added for women, serial. */
  private static DocumentNumber nik(DocumentKind kind, String digits, LocalDate today) {
    if (digits.length() != 16) {
      return wrong(kind, digits, "document.nik.length");
    }
    if (!PROVINCES.contains(digits.substring(0, 2))) {
      return wrong(kind, digits, "document.nik.region");
    }
    if (digits.endsWith("0000") || birthDate(digits, today).isEmpty()) {
      return wrong(kind, digits, "document.nik.date");
    }
    return fine(kind, digits, Finding.good("document.well-formed"));
  }

  /** The latest birth date these digits can mean for somebody old enough to sell. */
  private static Optional<LocalDate> birthDate(String nik, LocalDate today) {
    int day = Integer.parseInt(nik.substring(6, 8));
    int month = Integer.parseInt(nik.substring(8, 10));
    int year = Integer.parseInt(nik.substring(10, 12));
    int plainDay = day > 40 ? day - 40 : day;
    return IntStream.of(2000 + year, 1900 + year)
        .mapToObj(candidate -> date(candidate, month, plainDay))
        .flatMap(Optional::stream)
        .filter(
            born -> {
              int age = Period.between(born, today).getYears();
              return !born.isAfter(today) && age >= SELLER_AGE_LEAST && age <= AGE_MOST;
            })
        .findFirst();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static DocumentNumber nib(String digits) {
    boolean shaped = digits.length() == 13 && !digits.equals("0".repeat(13));
    return shaped
        ? fine(DocumentKind.NIB, digits, Finding.good("document.well-formed"))
        : wrong(DocumentKind.NIB, digits, "document.nib");
  }

  /**
   * Fifteen digits carry a check digit in the ninth place. Sixteen are a person's NIK, or a zero
   * before the old number; new ones may lack the check digit, so that only warns.
   */
  private static DocumentNumber npwp(String digits, LocalDate today) {
    DocumentKind kind = DocumentKind.NPWP;
    if (digits.length() == 15) {
      return luhn(digits.substring(0, 9))
          ? fine(kind, digits, Finding.good("document.well-formed"))
          : wrong(kind, digits, "document.npwp.check");
    }
    if (digits.length() != 16) {
      return wrong(kind, digits, "document.npwp.length");
    }
    if (digits.charAt(0) != '0') {
      return nik(kind, digits, today);
    }
    return luhn(digits.substring(0, 10))
        ? fine(kind, digits, Finding.good("document.well-formed"))
        : fine(kind, digits, Finding.warning("document.npwp.check"));
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
  }

  /** The last two digits are the year of expiry. */
  private static DocumentNumber pirt(String digits, LocalDate today) {
    DocumentKind kind = DocumentKind.PIRT;
    if (digits.length() != 15 || digits.charAt(0) == '0' || digits.charAt(0) == '9') {
      return wrong(kind, digits, "document.pirt");
    }
    int expires = 2000 + Integer.parseInt(digits.substring(13));
    return expires < today.getYear()
        ? fine(kind, digits, Finding.warning("document.pirt.expired"))
        : fine(kind, digits, Finding.good("document.well-formed"));
  }

  /** For screens: {@code 3374•••••••••002}. */
  public static String mask(String digits) {
    return digits.substring(0, 4)
        + "•".repeat(digits.length() - 7)
        + digits.substring(digits.length() - 3);
  }
}
