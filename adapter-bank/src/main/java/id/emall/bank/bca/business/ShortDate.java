package id.emall.bank.bca.business;

import id.emall.bank.statement.Range;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a day without a year, such as {@code 29/08}: the one nearest to the days asked for. */
final class ShortDate {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM");

  private ShortDate() {}

  /** Empty when the text is no day. */
  static Optional<LocalDate> read(String text, Range range) {
    try {
      MonthDay day = MonthDay.parse(text, FORM);
      return IntStream.rangeClosed(range.from().getYear() - 1, range.to().getYear() + 1)
          .filter(day::isValidYear)
          .mapToObj(day::atYear)
          .min(Comparator.comparingLong(date -> distance(date, range)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long distance(LocalDate date, Range range) {
    long early = ChronoUnit.DAYS.between(date, range.from());
    long late = ChronoUnit.DAYS.between(range.to(), date);
    return Math.max(0, Math.max(early, late));
  }
}
