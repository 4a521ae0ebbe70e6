package id.emall.bank.statement;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bank calls the fields of a row, for interfaces whose answers nobody has published: the
 * names are believed until the setting {@code row-fields} corrects them, as in {@code
 * time=transactionTime,remark=description}.
 *
 * @param names our word to the bank's
 */
public record FieldNames(Map<String, String> names) {

  private static final String KEY = "row-fields";

  /** The same names, but for one. */
  public FieldNames with(String ours, String theirs) {
    Map<String, String> changed = new TreeMap<>(names);
    changed.put(ours, theirs);
    return new FieldNames(Map.copyOf(changed));
  }

  /** What the setting is called and means. */
  public SettingKey key() {
    return SettingKey.optional(
        KEY, "what the bank calls a row's fields, as ours=theirs,…; " + new TreeMap<>(names));
  }

  /**
   * The names with the settings' corrections.
   *
   * @throws IllegalArgumentException when a correction names no field of ours
   */
  public FieldNames corrected(AdapterSettings settings) {
    FieldNames corrected = this;
    for (String pair : settings.get(KEY, "").split(",")) {
      String[] sides = pair.strip().split("=", 2);
      if (pair.isBlank()) {
        continue;
      }
      if (sides.length < 2 || !names.containsKey(sides[0]) || sides[1].isBlank()) {
        throw new IllegalArgumentException(
            "setting '%s' of adapter '%s' must be pairs such as time=transactionTime of %s"
                .formatted(KEY, settings.name(), new TreeMap<>(names).keySet()));
      }
      corrected = corrected.with(sides[0], sides[1]);
    }
    return corrected;
  }

  /** The field of a row by our word for it. */
  public JsonNode of(JsonNode row, String ours) {
    return row.path(names.get(ours));
  }

  /** The bank's word, for messages. */
  public String name(String ours) {
    return names.get(ours);
  }
}
