package id.emall.web.catalogue;

import id.emall.web.frame.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address of a list with what narrows it, from which those of its links are made. */
final class ListAddress {

  /** What a list's address may hold, in the order in which it always stands there. */
  private static final List<String> NAMES =
      List.of(
          "q",
          "tepat",
          "kategori",
          "min",
          "maks",
          "provinsi",
          "kota",
          "nilai",
          "skala",
          "kurir",
          "jual",
          "ada",
          "urut");

  private static final int VALUES_MOST = 40;

  private final String path;
  private final Map<String, List<String>> values;

  private ListAddress(String path, Map<String, List<String>> values) {
    this.path = path;
    this.values = values;
  }

  static ListAddress of(String path, Form sent) {
    var values = new LinkedHashMap<String, List<String>>();
    for (String name : NAMES) {
      var given =
          sent.values(name).stream()
              .filter(value -> !value.isEmpty())
              .distinct()
              .limit(VALUES_MOST)
              .toList();
      if (!given.isEmpty()) {
        values.put(name, given);
      }
    }
    return new ListAddress(path, values);
  }

  /** The same list with this value in place of any other of the name; null for none. */
  ListAddress with(String name, String value) {
    var changed = new LinkedHashMap<>(values);
    changed.remove(name);
    if (value != null) {
      changed.put(name, List.of(value));
    }
    return new ListAddress(path, changed);
  }

  ListAddress without(String name) {
    return with(name, null);
  }

  /** The same list with one choice of several taken back. */
  ListAddress without(String name, String value) {
    var left = new ArrayList<>(values.getOrDefault(name, List.of()));
    left.remove(value);
    var changed = new LinkedHashMap<>(values);
    if (left.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, left);
    }
    return new ListAddress(path, changed);
  }

  /** The list without anything that narrows it but its words. */
  ListAddress bare() {
    var kept = new LinkedHashMap<>(values);
    kept.keySet().retainAll(List.of("q", "tepat", "urut"));
    return new ListAddress(path, kept);
  }

  /** Another page of the same list; null for no cursor. */
  String page(String cursor) {
    return cursor == null ? null : text(Map.of("hal", List.of(cursor)));
  }

  @Override
  public String toString() {
    return text(Map.of());
  }

  private String text(Map<String, List<String>> more) {
    var all = new ArrayList<String>();
    for (String name : NAMES) {
      values.getOrDefault(name, List.of()).forEach(value -> all.add(name + "=" + encoded(value)));
    }
    more.forEach((name, given) -> given.forEach(value -> all.add(name + "=" + encoded(value))));
    return all.isEmpty() ? path : path + "?" + String.join("&", all);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
