package id.emall.core.catalogue.search;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Small numbers for names that there are few of, such as categories; the same while a node runs.
 */
final class Ordinals {

  static final Ordinals CATEGORIES = new Ordinals();
  static final Ordinals REGENCIES = new Ordinals();

  private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
  private final List<String> names = new CopyOnWriteArrayList<>();

  private Ordinals() {}

  short of(String name) {
    Integer known = numbers.get(name);
    return (short) (known == null ? add(name) : known);
  }

  private synchronized int add(String name) {
    return numbers.computeIfAbsent(
        name,
        key -> {
          names.add(key);
          return names.size() - 1;
        });
  }

  String name(int ordinal) {
    return names.get(ordinal);
  }

  int size() {
    return names.size();
  }
}
