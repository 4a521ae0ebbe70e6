package id.emall.web.frame;

import java.util.HashMap;
import java.util.Map;

/**
 * A template and the values it is shown with; every template also gets {@code page}.
 *
 * @param template the path below {@code src/main/jte}, without its ending
 * @param values the template's parameters by name
 */
public record View(String template, Map<String, Object> values) {

  public View {
    values = Map.copyOf(values);
  }

  /** A template without values of its own. */
  public static View of(String template) {
    return new View(template, Map.of());
  }

  /** A template with one value. */
  public static View of(String template, String name, Object value) {
    return new View(template, Map.of(name, value));
  }

  /** This view with one value more; a null is what the template sees of a value not given. */
  public View with(String name, Object value) {
    if (value == null) {
      return this;
    }
    var more = new HashMap<>(values);
    more.put(name, value);
    return new View(template, more);
  }
}
