package id.emall.core.simulation;

import id.emall.contracts.time.MallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** Days and moments of the simulated year, all in western Indonesian time. */
final class Calendars {

  static final ZoneId WIB = MallClock.WIB;

  private Calendars() {}

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WIB);
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WIB).toInstant();
  }

  /** A moment within a stretch of time, to the second. */
  static Instant within(Random random, Instant from, Duration stretch) {
    return from.plusSeconds(random.nextInt((int) Math.max(1, stretch.toSeconds())));
  }

  /** A moment from 23:50 to 00:30 in the night after a moment. */
  static Instant aroundMidnight(Random random, Instant after) {
    return within(random, at(day(after), LocalTime.of(23, 50)), Duration.ofMinutes(40));
  }
}
