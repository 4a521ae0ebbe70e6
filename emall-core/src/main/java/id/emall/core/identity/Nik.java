package id.emall.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Number of an identity card: {@code PPRRSS DDMMYY XXXX}. Place of registration, which a person
 * keeps wherever she moves; birth date, its day with 40 added for women; a serial. There is no
 * check digit and no century.
 */
public record Nik(String text) implements PaperNumber {

  /** From this age on somebody may sell. */
  public static final int SELLER_AGE_LEAST = 17;

  public static final int AGE_MOST = 110;

  private static final int LENGTH = 16;
  private static final int ADDED_FOR_WOMEN = 40;

  /** Kemendagri's codes; 54 is of before 1999, 91 to 94 had other meanings before 2022. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
          "36", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75",
          "76", "81", "82", "91", "92", "93", "94", "95", "96");

  static Reading read(String typed, LocalDate today) {
    String digits = Digits.of(typed);
    if (!Digits.only(digits)) {
      return Reading.wrong("document.digits");
    }
    if (digits.length() != LENGTH) {
      return Reading.wrong("document.nik.length");
    }
    Nik nik = new Nik(digits);
    if (!isProvince(digits)) {
      return Reading.wrong("document.nik.region");
    }
    return digits.endsWith("0000") || nik.birthDate(today).isEmpty()
        ? Reading.wrong("document.nik.date")
        : Reading.fine(nik);
  }

  static boolean isProvince(String digits) {
    return PROVINCES.contains(digits.substring(0, 2));
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.NIK;
  }

  /** Where the person was registered, e.g. {@code 32.73}; may be a code of former times. */
  public String regencyCode() {
    return text.substring(0, 2) + "." + text.substring(2, 4);
  }

  /** The dates it can mean, the later first: one, two, or none when there is no such day. */
  public List<LocalDate> birthDates() {
    int day = number(6) > ADDED_FOR_WOMEN ? number(6) - ADDED_FOR_WOMEN : number(6);
    return Stream.of(2000, 1900)
        .flatMap(century -> date(century + number(10), number(8), day).stream())
        .toList();
  }

  /** The latest birth date it can mean for somebody old enough to sell. */
  public Optional<LocalDate> birthDate(LocalDate today) {
    return birthDates().stream()
        .filter(
            born -> {
              int age = Period.between(born, today).getYears();
              return !born.isAfter(today) && age >= SELLER_AGE_LEAST && age <= AGE_MOST;
            })
        .findFirst();
  }

  private int number(int from) {
    return Integer.parseInt(text.substring(from, from + 2));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Nik[" + PaperNumber.mask(text) + "]";
  }
}
