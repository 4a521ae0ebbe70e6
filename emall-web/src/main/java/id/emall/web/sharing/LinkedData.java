package id.emall.web.sharing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things and what they are in the words of <a href="https://schema.org">schema.org</a>, written as
 * JSON-LD. Browsers run none of it, so the content security policy lets it stand in the page.
 */
final class LinkedData {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * @param type such as {@code Product}
   */
  static LinkedData of(String type) {
    return new LinkedData().with("@type", type);
  }

  /** Adds a text, number, thing or list of things; nothing for a null. */
  LinkedData with(String name, Object value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  /** All of these things as one document. */
  static String document(List<LinkedData> things) {
    var json = new StringBuilder(1_024);
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("@context", "https://schema.org");
    whole.put("@graph", things);
    object(json, whole);
    return json.toString();
  }

  private static void value(StringBuilder json, Object value) {
    switch (value) {
      case LinkedData thing -> object(json, thing.fields);
      case List<?> list -> list(json, list);
      case Number number -> json.append(number);
      default -> text(json, value.toString());
    }
  }

  private static void object(StringBuilder json, Map<String, Object> fields) {
    json.append('{');
    Iterator<Map.Entry<String, Object>> each = fields.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Object> field = each.next();
      text(json, field.getKey());
      json.append(':');
      value(json, field.getValue());
      json.append(each.hasNext() ? "," : "");
    }
    json.append('}');
  }

  private static void list(StringBuilder json, List<?> list) {
    json.append('[');
    for (int i = 0; i < list.size(); i++) {
      json.append(i > 0 ? "," : "");
      value(json, list.get(i));
    }
    json.append(']');
  }

  /** What could end the script's element, or a line of it, is written as an escape. */
  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
