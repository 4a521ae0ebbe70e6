package id.emall.core.insight.lookup;

import id.emall.core.insight.Period;
import java.util.HashMap;
import java.util.Map;

/** Conditions that gather, each with {@code and} in front; what is null or blank adds none. */
final class Narrowing {

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  Narrowing by(String condition, String name, Object wished) {
    if (wished != null && !wished.toString().isBlank()) {
      conditions.append(" and ").append(condition);
      values.put(name, wished);
    }
    return this;
  }

  /** A name contains these words as they stand. */
  Narrowing named(String column, String name, String words) {
    return within("%s", column, name, words);
  }

  /**
   * The same inside of another condition.
   *
   * @param outer has {@code %s} where the condition stands
   */
  Narrowing within(String outer, String column, String name, String words) {
    return words == null || words.isBlank()
        ? this
        : by(
            outer.formatted(column + " ilike :" + name),
            name,
            "%" + words.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
  }

  Narrowing during(String column, Period period) {
    return by(column + " >= :begin", "begin", period.begin())
        .by(column + " < :end", "end", period.end());
  }

  String conditions() {
    return conditions.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
