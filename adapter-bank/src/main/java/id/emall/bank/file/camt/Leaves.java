package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import java.util.HashMap;
import java.util.Map;

/** The texts of elements that may stand once, by their path. */
final class Leaves {

  private record Leaf(Place place, String text) {}

  private final Map<String, Leaf> leaves = new HashMap<>();

  void put(String path, Place place, String text) {
    if (leaves.putIfAbsent(path, new Leaf(place, text)) != null) {
      throw place.unexpected(text, "1 " + path);
    }
  }

  boolean has(String path) {
    return leaves.containsKey(path);
  }

  /** Or empty. */
  String text(String path) {
    return has(path) ? leaves.get(path).text() : "";
  }

  /** Where it stands, or where it was looked for. */
  Place place(String path, int line) {
    return has(path) ? leaves.get(path).place() : new Place(line, path);
  }

  String required(String path, int line, String expected) {
    if (text(path).isEmpty()) {
      throw place(path, line).missing(expected);
    }
    return text(path);
  }
}
