package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Place;
import id.emall.contracts.time.MallClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell with a day and perhaps a time: day first, or year first with dashes.
 *
 * @param at null where the time is not told to the second; midnight counts as not told
 */
record Moment(LocalDate day, Instant at) {

  static final String EXPECTED = "dd/MM/yyyy[ HH:mm:ss]";

  private static final Pattern FORMAT =
      Pattern.compile(
          "(?:([0-9]{2})[/-]([0-9]{2})[/-]([0-9]{4}|[0-9]{2})|([0-9]{4})-([0-9]{2})-([0-9]{2}))"
              + "(?:[ T]([0-9]{2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?)?");

  static Moment of(String text, Place place) {
    return read(text).orElseThrow(() -> place.unreadable(text, EXPECTED));
  }

  static Optional<LocalDate> day(String text) {
    return read(text).map(Moment::day);
  }

  private static Optional<Moment> read(String text) {
    Matcher parts = FORMAT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          parts.group(1) == null
              ? date(parts.group(4), parts.group(5), parts.group(6))
              : date(parts.group(3), parts.group(2), parts.group(1));
      return Optional.of(new Moment(day, at(day, parts)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(String year, String month, String day) {
    int told = Integer.parseInt(year);
    return LocalDate.of(
        year.length() == 2 ? 2000 + told : told, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Instant at(LocalDate day, Matcher parts) {
    if (parts.group(7) == null) {
      return null;
    }
    String seconds = parts.group(9) == null ? "00" : parts.group(9);
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(parts.group(7)),
            Integer.parseInt(parts.group(8)),
            Integer.parseInt(seconds));
    boolean isTold = parts.group(9) != null && !time.equals(LocalTime.MIDNIGHT);
    return isTold ? day.atTime(time).atZone(MallClock.WIB).toInstant() : null;
  }
}
