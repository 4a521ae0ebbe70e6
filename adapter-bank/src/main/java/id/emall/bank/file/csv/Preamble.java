package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the column names: account, period, currency. Each may be missing. */
final class Preamble {

  private static final int LONGEST_PERIOD_DAYS = 366;

  /** What is longer is none of these lines, and not worth a slow search. */
  private static final int LONGEST_LINE = 300;

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)(?:no\\.?|nomor) ?rekening ?:? ?([0-9 .-]*)|account (?:no|number)\\.? ?:? ?([0-9 .-]*)");
  private static final Pattern PERIOD =
      Pattern.compile("(?i)period(?:e)? ?:? ?(\\S+) ?(?:-|s/d|sd|to|sampai) ?(\\S+)");
  private static final Pattern CURRENCY =
      Pattern.compile("(?i)(?:kode )?(?:mata uang|currency) ?:? ?(\\S*)");

  private String account = "";
  private Place periodAt;
  private LocalDate from;
  private LocalDate to;

  /** Of the lines above the column names. */
  static Preamble of(List<String> above) {
    Preamble preamble = new Preamble();
    for (int i = 0; i < above.size(); i++) {
      preamble.add(i + 1, above.get(i));
    }
    return preamble;
  }

  private void add(int line, String text) {
    if (text.length() > LONGEST_LINE) {
      return;
    }
    String plain = text.replaceAll("[\"',;|\\t\\uFEFF]", " ").replaceAll("\\s+", " ").strip();
    Matcher number = ACCOUNT.matcher(plain);
    Matcher period = PERIOD.matcher(plain);
    Matcher currency = CURRENCY.matcher(plain);
    if (number.matches()) {
      String digits = number.group(1) == null ? number.group(2) : number.group(1);
      account = AccountCell.digits(digits, new Place(line, "No. rekening"));
    } else if (period.matches()) {
      periodAt = new Place(line, "Periode");
      from = Moment.of(period.group(1), periodAt).day();
      to = Moment.of(period.group(2), periodAt).day();
      if (from.isAfter(to) || from.plusDays(LONGEST_PERIOD_DAYS).isBefore(to)) {
        throw periodAt.unreadable(from + " - " + to, "1…" + LONGEST_PERIOD_DAYS);
      }
    } else if (currency.matches()) {
      mustBeRupiah(currency.group(1), new Place(line, "Mata uang"));
    }
  }

  static void mustBeRupiah(String currency, Place place) {
    place.mustBeRupiah(currency.matches("(?i)Rp\\.?|Rupiah") ? "IDR" : currency);
  }

  Optional<String> account() {
    return account.isEmpty() ? Optional.empty() : Optional.of(account);
  }

  /** First day, or null. */
  LocalDate from() {
    return from;
  }

  /** Last day, or null. */
  LocalDate to() {
    return to;
  }

  /**
   * The only day within the period that is written {@code dd/MM}, also across the turn of the year.
   */
  LocalDate dayWithoutYear(String text, Place place) {
    if (from == null) {
      throw new Place(place.line(), "Periode").missing("dd/MM/yyyy - dd/MM/yyyy");
    }
    LocalDate found = null;
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      Optional<LocalDate> day = Moment.day(text + "/" + year);
      if (day.isPresent() && !day.get().isBefore(from) && !day.get().isAfter(to)) {
        if (found != null) {
          throw place.unreadable(text, "dd/MM/yyyy");
        }
        found = day.get();
      }
    }
    if (found == null) {
      throw place.unexpected(text, from + " … " + to);
    }
    return found;
  }
}
