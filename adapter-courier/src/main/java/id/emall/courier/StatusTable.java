package id.emall.courier;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How one courier's words become ours, as data with a version. A code speaks before a text, a text
 * before the courier's own category, an earlier rule before a later one, and what no rule knows is
 * UNKNOWN: a guess could release a seller's money.
 *
 * <p>A table is a text file of lines {@code code|text|category ; expression ; status ; sub-status},
 * with {@code version ; number} first and {@code #} before remarks; the semicolons stand without
 * blanks. The status {@code SAME} is of scans that change nothing, such as a changed appointment.
 */
public final class StatusTable {

  /** What is said of a scan that no rule knows. */
  public static final Meaning NOT_KNOWN = new Meaning(ShipmentStatus.UNKNOWN, null);

  /** What is said of a scan that leaves a parcel's status as it was. */
  public static final Meaning SAME = new Meaning(null, null);

  /** How far apart the versions of two tables joined are kept. */
  private static final int VERSIONS = 1000;

  private final int version;
  private final List<Rule> codes;
  private final List<Rule> texts;
  private final List<Rule> categories;

  private StatusTable(int version, List<Rule> codes, List<Rule> texts, List<Rule> categories) {
    this.version = version;
    this.codes = List.copyOf(codes);
    this.texts = List.copyOf(texts);
    this.categories = List.copyOf(categories);
  }

  /**
   * The table that lies beside a class.
   *
   * @throws IllegalStateException when it cannot be read; names the line
   */
  public static StatusTable beside(Class<?> courier, String file) {
    try (InputStream in = courier.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no table " + file + " beside " + courier.getName());
      }
      return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param name for messages
   * @throws IllegalStateException when it cannot be read; names the line
   */
  public static StatusTable read(String name, String text) {
    Lines lines = new Lines(name);
    text.lines().forEach(lines::take);
    return lines.table();
  }

  /** This table, and another one for what it does not know. */
  public StatusTable orElse(StatusTable other) {
    return new StatusTable(
        version * VERSIONS + other.version,
        both(codes, other.codes),
        both(texts, other.texts),
        both(categories, other.categories));
  }

  private static List<Rule> both(List<Rule> first, List<Rule> second) {
    List<Rule> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Raised with every change to the table. */
  public int version() {
    return version;
  }

  /** Every rule, in the order in which they are asked. */
  public List<Rule> rules() {
    return both(both(codes, texts), categories);
  }

  public Meaning meaning(String code, String text) {
    return meaning(code, text, null);
  }

  /**
   * @param code the courier's code, or null
   * @param text the courier's text, or null
   * @param category the courier's own coarse status of the scan, or null
   */
  public Meaning meaning(String code, String text, String category) {
    Meaning byCode = first(codes, code, true);
    if (byCode != null) {
      return byCode;
    }
    Meaning byText = first(texts, text, false);
    if (byText != null) {
      return byText;
    }
    Meaning byCategory = first(categories, category, true);
    return byCategory == null ? NOT_KNOWN : byCategory;
  }

  private static Meaning first(List<Rule> rules, String said, boolean whole) {
    if (said == null) {
      return null;
    }
    for (Rule rule : rules) {
      var matcher = rule.pattern().matcher(said.strip());
      if (whole ? matcher.matches() : matcher.find()) {
        return rule.meaning();
      }
    }
    return null;
  }

  /** One line of the table. */
  public record Rule(Pattern pattern, Meaning meaning) {}

  /**
   * @param status null for a scan that leaves it as it was
   * @param subStatus a code of {@link SubStatus}, or null
   */
  public record Meaning(ShipmentStatus status, String subStatus) {}

  /** A table while it is read. */
  private static final class Lines {

    private final String name;
    private final List<Rule> codes = new ArrayList<>();
    private final List<Rule> texts = new ArrayList<>();
    private final List<Rule> categories = new ArrayList<>();
    private int version;
    private int number;

    Lines(String name) {
      this.name = name;
    }

    void take(String line) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        return;
      }
      String[] cells = line.strip().split(";", -1);
      try {
        if (cells[0].equals("version") && cells.length == 2) {
          version = Integer.parseInt(cells[1]);
        } else {
          rules(cells).add(rule(cells));
        }
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw refused(e.getMessage(), e);
      }
    }

    private List<Rule> rules(String[] cells) {
      return switch (cells[0]) {
        case "code" -> codes;
        case "text" -> texts;
        case "category" -> categories;
        default ->
            throw new IllegalArgumentException("it begins with neither code, text nor category");
      };
    }

    private static Rule rule(String[] cells) {
      if (cells.length != 4) {
        throw new IllegalArgumentException("it has " + cells.length + " cells, not 4");
      }
      return new Rule(pattern(cells[1]), meaning(cells[2], cells[3]));
    }

    private static Pattern pattern(String expression) {
      try {
        return Pattern.compile(
            expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }

    private static Meaning meaning(String status, String subStatus) {
      if (status.equals("SAME")) {
        return SAME;
      }
      if (!subStatus.isEmpty() && SubStatus.of(subStatus).isEmpty()) {
        throw new IllegalArgumentException("no sub-status " + subStatus);
      }
      return new Meaning(ShipmentStatus.valueOf(status), subStatus.isEmpty() ? null : subStatus);
    }

    StatusTable table() {
      if (version < 1) {
        throw refused("no version is given", null);
      }
      return new StatusTable(version, codes, texts, categories);
    }

    private IllegalStateException refused(String why, Throwable cause) {
      return new IllegalStateException("table " + name + ", line " + number + ": " + why, cause);
    }
  }
}
