package id.emall.core.insight;

import id.emall.contracts.time.MallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that a report is about, WIB, both ends included; at most {@value #MOST_DAYS}.
 *
 * @param until not before {@code from}
 */
public record Period(LocalDate from, LocalDate until) {

  /** A leap year. */
  public static final int MOST_DAYS = 366;

  /** A longer period is told month by month. */
  private static final int MOST_BY_DAY = 62;

  private static final int USUAL_DAYS = 30;

  /**
   * @throws IllegalArgumentException when the ends are turned round or too far apart
   */
  public Period {
    if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
      throw new IllegalArgumentException("no period of 1 to " + MOST_DAYS + " days");
    }
  }

  /**
   * The period that somebody asked for: what is missing is made up for, turned ends are turned back
   * and what is too long is cut at its beginning.
   *
   * @param from or null
   * @param until or null
   */
  public static Period asked(LocalDate from, LocalDate until, LocalDate today) {
    LocalDate end = until == null ? today : until;
    LocalDate begin = from == null ? end.minusDays(USUAL_DAYS - 1) : from;
    LocalDate first = begin.isBefore(end) ? begin : end;
    LocalDate last = begin.isBefore(end) ? end : begin;
    LocalDate earliest = last.minusDays(MOST_DAYS - 1);
    return new Period(first.isBefore(earliest) ? earliest : first, last);
  }

  /** Whether it is told month by month. */
  public boolean byMonth() {
    return ChronoUnit.DAYS.between(from, until) >= MOST_BY_DAY;
  }

  /** Its first instant. */
  public Instant begin() {
    return from.atStartOfDay(MallClock.WIB).toInstant();
  }

  /** The first instant after it. */
  public Instant end() {
    return until.plusDays(1).atStartOfDay(MallClock.WIB).toInstant();
  }
}
