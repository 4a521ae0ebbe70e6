package id.emall.core.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with holes for values; where a value goes, its name stands in braces.
 *
 * @param parts words and names of holes in turn, beginning and ending with words, which may be
 *     empty
 */
record Phrase(List<String> parts) {

  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");

  static Phrase of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher hole = HOLE.matcher(text);
    int from = 0;
    while (hole.find()) {
      parts.add(text.substring(from, hole.start()));
      parts.add(hole.group(1));
      from = hole.end();
    }
    parts.add(text.substring(from));
    return new Phrase(List.copyOf(parts));
  }

  /** The names of the values, in the order in which they first stand. */
  Set<String> holes() {
    Set<String> names = new LinkedHashSet<>();
    for (int hole = 1; hole < parts.size(); hole += 2) {
      names.add(parts.get(hole));
    }
    return names;
  }

  /**
   * @throws IllegalArgumentException when a value is missing
   */
  String filled(Map<String, String> values) {
    StringBuilder said = new StringBuilder(parts.getFirst());
    for (int hole = 1; hole < parts.size(); hole += 2) {
      String value = values.get(parts.get(hole));
      if (value == null) {
        throw new IllegalArgumentException("a text needs {" + parts.get(hole) + "}");
      }
      said.append(value).append(parts.get(hole + 1));
    }
    return said.toString();
  }
}
