package id.emall.sandbox.tariff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A district as services know it: the seat of each regency, and some others.
 *
 * @param district as people call it
 * @param ordinal 0 for the seat, else its place among the others of its regency, from 1 to 9
 */
record PlayedArea(PlayedPlace regency, String district, int ordinal) {

  private static final List<PlayedArea> ALL =
      Stream.concat(
              PlayedPlace.all().stream().map(place -> new PlayedArea(place, place.seat(), 0)),
              others().stream())
          .toList();

  /** Those whose regency, or whose own name with or without its regency's, has these words. */
  static List<PlayedArea> named(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : ALL.stream().filter(area -> area.names().contains(wanted)).toList();
  }

  private String names() {
    String names = ordinal == 0 ? regency.name() : district + " " + regency.name();
    return names.toLowerCase(Locale.ROOT);
  }

  /**
   * @param number of the regency in its list, from 1
   */
  static Optional<PlayedArea> numbered(int number, int ordinal) {
    return ALL.stream()
        .filter(area -> area.ordinal == ordinal && area.regency.number() == number)
        .findFirst();
  }

  private static List<PlayedArea> others() {
    Map<String, Integer> counted = new HashMap<>();
    return PlayedPlace.lines("districts.csv").stream()
        .map(
            parts -> {
              PlayedPlace regency = PlayedPlace.coded(parts[0]);
              return new PlayedArea(regency, parts[1], counted.merge(parts[0], 1, Integer::sum));
            })
        .toList();
  }
}
