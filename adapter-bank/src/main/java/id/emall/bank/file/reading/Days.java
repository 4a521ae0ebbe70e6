package id.emall.bank.file.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Dates as bank files write them; two digits of a year mean this century. */
public final class Days {

  private static final DateTimeFormatter SWIFT = strict("uuMMdd");

  private Days() {}

  /** Refuses the thirtieth of February. */
  public static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /** {@code yyMMdd}. */
  public static LocalDate swift(String text, Place place) {
    try {
      return LocalDate.parse(text, SWIFT);
    } catch (DateTimeException e) {
      throw place.unreadable(text, "yyMMdd");
    }
  }

  /** The day nearest to another, where the year is not told: of {@code MMdd}. */
  public static LocalDate nearest(String monthDay, LocalDate other, Place place) {
    int month = Integer.parseInt(monthDay.substring(0, 2));
    int day = Integer.parseInt(monthDay.substring(2));
    try {
      MonthDay told = MonthDay.of(month, day);
      return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
          .filter(told::isValidYear)
          .mapToObj(told::atYear)
          .min(Comparator.comparing(date -> Math.abs(ChronoUnit.DAYS.between(other, date))))
          .orElseThrow(() -> place.unreadable(monthDay, "MMdd"));
    } catch (DateTimeException e) {
      throw place.unreadable(monthDay, "MMdd");
    }
  }

  /** A business day must lie within what its statement is about. */
  public static LocalDate within(LocalDate day, LocalDate from, LocalDate to, Place place) {
    if (from != null && day.isBefore(from) || to != null && day.isAfter(to)) {
      throw place.unexpected(day.toString(), from + " … " + to);
    }
    return day;
  }
}
