package id.emall.web.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form as it was sent, or as it is first shown: what stands in each field and what is wrong with
 * it. Templates read it field by field, so that nothing typed is lost when a form comes back.
 */
public final class Form {

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();

  /** A form nobody has filled in yet. */
  public static Form empty() {
    return new Form();
  }

  /** A form as it was sent; blanks around values are taken off, except of passwords. */
  public static Form sent(Map<String, List<String>> sent) {
    var form = new Form();
    sent.forEach(
        (name, values) ->
            form.values.put(
                name,
                new ArrayList<>(
                    isPassword(name) ? values : values.stream().map(Form::plain).toList())));
    return form;
  }

  /** Without blanks around it, and without NULs, which no person types and no database takes. */
  private static String plain(String value) {
    return value.replace("\0", "").strip();
  }

  /** A password is what was typed, to the last blank. */
  private static boolean isPassword(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("password");
  }

  /** Puts a value in a field before the form is shown. */
  public Form put(String name, String value) {
    if (value != null) {
      values.put(name, new ArrayList<>(List.of(value)));
    }
    return this;
  }

  /** Puts several values in a field that may be sent more than once. */
  public Form putAll(String name, List<String> all) {
    values.put(name, new ArrayList<>(all));
    return this;
  }

  /** What stands in the field; empty when nothing does. */
  public String value(String name) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() ? "" : all.getFirst();
  }

  /** Everything that stands in a field which may be sent more than once. */
  public List<String> values(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** Whether this is one of the values of the field. */
  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /**
   * Says what is wrong with a field; the first message about a field stays.
   *
   * @param message for people, in their language
   */
  public Form refuse(String name, String message) {
    errors.putIfAbsent(name, message);
    return this;
  }

  /** What is wrong with the field, or null. */
  public String error(String name) {
    return errors.get(name);
  }

  /** Everything that is wrong, by field, in the order in which the form's fields stand. */
  public Map<String, String> errors() {
    List<String> fields = List.copyOf(values.keySet());
    var ordered = new LinkedHashMap<String, String>();
    fields.stream()
        .filter(errors::containsKey)
        .forEach(field -> ordered.put(field, errors.get(field)));
    errors.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
