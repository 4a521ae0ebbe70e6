package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What follows from the outcomes of rules, as a table: for each rule what a failure leads to and
 * what a doubt does. The heaviest decides.
 *
 * @param version whatever its writers call it; kept with each decision
 * @param lines by rule
 */
public record Policy(String version, Map<String, Line> lines) {

  private static final Line TO_THE_DESK = new Line(Course.DESK, Course.DESK);

  /** What follows; {@link Course#APPROVE} where an outcome is to be passed over. */
  public record Line(Course onFail, Course onUnsure) {}

  /**
   * Reads a table: a line {@code version,<text>}, then {@code <rule>,<on fail>,<on unsure>} with
   * {@code pass}, {@code desk} or {@code refuse}; lines that begin with {@code #} are for people. A
   * rule without a line leads to the desk.
   *
   * @param rules those there are
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static Policy read(List<String> text, Set<String> rules) {
    String version = "";
    Map<String, Line> lines = new TreeMap<>();
    for (String line : text) {
      String[] cells = line.strip().split("\\s*,\\s*");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.length == 2 && cells[0].equals("version")) {
        version = cells[1];
      } else if (cells.length == 3 && rules.contains(cells[0])) {
        lines.put(cells[0], new Line(course(line, cells[1]), course(line, cells[2])));
      } else {
        throw refused(line, "names no rule; known are " + new TreeSet<>(rules));
      }
    }
    if (version.isEmpty()) {
      throw new IllegalArgumentException("the policy for sellers has no line 'version,...'");
    }
    return new Policy(version, Map.copyOf(lines));
  }

  /** The same, but passing over whatever this rule finds. */
  public Policy without(String rule) {
    Map<String, Line> others = new TreeMap<>(lines);
    others.put(rule, new Line(Course.APPROVE, Course.APPROVE));
    return new Policy(version, Map.copyOf(others));
  }

  public Course decide(List<Finding> findings) {
    return findings.stream().map(this::course).max(Course::compareTo).orElse(Course.DESK);
  }

  /** What one finding by itself leads to. */
  public Course course(Finding finding) {
    Line line = lines.getOrDefault(finding.rule(), TO_THE_DESK);
    return switch (finding.outcome()) {
      case PASS -> Course.APPROVE;
      case FAIL -> line.onFail();
      case UNSURE -> line.onUnsure();
    };
  }

  private static Course course(String line, String word) {
    return switch (word) {
      case "pass" -> Course.APPROVE;
      case "desk" -> Course.DESK;
      case "refuse" -> Course.REFUSE;
      default -> throw refused(line, "must say pass, desk or refuse");
    };
  }

  private static IllegalArgumentException refused(String line, String why) {
    return new IllegalArgumentException("line '" + line + "' of the policy for sellers " + why);
  }
}
