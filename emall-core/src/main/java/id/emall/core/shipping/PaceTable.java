package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long to wait between two questions about a parcel, and when to ask no more, as lines of text:
 * courier, status, what is measured, below which, and the wait. The first line that fits decides;
 * {@code pace.csv} tells the words.
 */
final class PaceTable {

  private static final LocalTime DELIVERIES_BEGIN = LocalTime.of(7, 0);
  private static final LocalTime DELIVERIES_END = LocalTime.of(21, 0);
  private static final int LINES_MOST = 1_000;
  private static final int FIELDS = 5;
  private static final String ANY = "*";

  private enum Measure {
    NOTHING,
    AGE,
    SILENCE,
    DAY,
    PUSHED,
    GIVE_UP
  }

  private record Line(
      String courier, String status, Measure measure, Duration below, Duration pause) {

    boolean isAbout(Pace.Parcel parcel) {
      return (courier.equals(ANY) || courier.equals(parcel.courier()))
          && (status.equals(ANY) || status.equals(parcel.status().name()));
    }

    boolean fits(Pace.Parcel parcel, Instant now) {
      return isAbout(parcel)
          && switch (measure) {
            case NOTHING -> true;
            case AGE -> isBelow(parcel.enteredAt(), now);
            case SILENCE -> isBelow(parcel.lastNews(), now);
            case PUSHED -> parcel.pushedAt() != null && isBelow(parcel.pushedAt(), now);
            case DAY -> isDay(now.atZone(parcel.destination()).toLocalTime());
            case GIVE_UP -> false;
          };
    }

    private boolean isBelow(Instant since, Instant now) {
      return Duration.between(since, now).compareTo(below) < 0;
    }

    private static boolean isDay(LocalTime time) {
      return !time.isBefore(DELIVERIES_BEGIN) && time.isBefore(DELIVERIES_END);
    }
  }

  private final List<Line> lines;

  private PaceTable(List<Line> lines) {
    this.lines = lines;
  }

  /** The one that comes with the mall. */
  static PaceTable builtIn() {
    try (InputStream file = PaceTable.class.getResourceAsStream("pace.csv")) {
      return read("pace.csv", new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalStateException naming the file, and the line that cannot be read
   */
  static PaceTable of(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("the table of paces cannot be read: " + file, e);
    }
  }

  /**
   * @param name for messages
   * @throws IllegalStateException naming the line that cannot be read, or what no line decides
   */
  static PaceTable read(String name, String text) {
    List<String> given =
        text.lines().map(String::strip).filter(line -> !line.matches("(#.*)?")).toList();
    if (given.size() > LINES_MOST) {
      throw new IllegalStateException(name + " has more than " + LINES_MOST + " lines");
    }
    PaceTable table = new PaceTable(given.stream().map(line -> line(name, line)).toList());
    for (ShipmentStatus status : ShipmentStatus.values()) {
      table.needLast(name, status, Measure.NOTHING);
      table.needLast(name, status, Measure.GIVE_UP);
    }
    return table;
  }

  private static Line line(String name, String text) {
    String[] fields = text.split(";", -1);
    try {
      if (fields.length != FIELDS) {
        throw new IllegalArgumentException("five fields are expected");
      }
      if (!fields[1].equals(ANY)) {
        ShipmentStatus.valueOf(fields[1]);
      }
      Measure measure =
          fields[2].isEmpty()
              ? Measure.NOTHING
              : Measure.valueOf(fields[2].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      boolean measured =
          Stream.of(Measure.AGE, Measure.SILENCE, Measure.PUSHED).anyMatch(measure::equals);
      return new Line(
          fields[0],
          fields[1],
          measure,
          measured ? Duration.parse(fields[3]) : null,
          positive(Duration.parse(fields[4])));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalStateException(name + " has a line that is no pace: " + text, e);
    }
  }

  private static Duration positive(Duration wait) {
    if (wait.isNegative() || wait.isZero()) {
      throw new IllegalArgumentException("no time at all");
    }
    return wait;
  }

  private void needLast(String name, ShipmentStatus status, Measure measure) {
    boolean there =
        lines.stream()
            .filter(line -> line.measure() == measure && line.courier().equals(ANY))
            .anyMatch(line -> line.status().equals(ANY) || line.status().equals(status.name()));
    if (!there) {
      throw new IllegalStateException(name + " leaves open how to go on with " + status);
    }
  }

  /** The wait before the next question. */
  Duration wait(Pace.Parcel parcel, Instant now) {
    return lines.stream().filter(line -> line.fits(parcel, now)).findFirst().orElseThrow().pause();
  }

  /** After how long without news the parcel is no longer asked about. */
  Duration giveUp(Pace.Parcel parcel) {
    Optional<Line> found =
        lines.stream()
            .filter(line -> line.measure() == Measure.GIVE_UP && line.isAbout(parcel))
            .findFirst();
    return found.orElseThrow().pause();
  }
}
