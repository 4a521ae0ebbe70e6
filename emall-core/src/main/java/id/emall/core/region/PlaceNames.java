package id.emall.core.region;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the city that words such as {@code SORTING CENTER KOTA BANDUNG} name. A name that cities
 * far from each other bear is none: a parcel is not put on the map where it may not be.
 */
final class PlaceNames {

  private static final double NEIGHBOURS_KILOMETRES = 120;
  private static final int MOST_WORDS = 4;

  /** Words that also mean other things; they name the city only when nothing else is said. */
  private static final Set<String> COMMON_WORDS = Set.of("BATU", "METRO", "BANJAR", "KOTA BARU");

  private static final Map<String, String> POPULAR =
      Map.of(
          "SOLO", "SURAKARTA",
          "JOGJA", "YOGYAKARTA",
          "JOGJAKARTA", "YOGYAKARTA",
          "YOGYA", "YOGYAKARTA",
          "MAKASAR", "MAKASSAR",
          "UJUNG PANDANG", "MAKASSAR");

  private final Map<String, Set<Spot>> whole = new HashMap<>();

  /** By the first word of longer names: five cities begin with {@code Jakarta}. */
  private final Map<String, Set<Spot>> begun = new HashMap<>();

  PlaceNames(Collection<Regency> regencies) {
    for (Regency regency : regencies) {
      add(whole, String.join(" ", words(regency.name())), regency.spot());
      add(whole, String.join(" ", words(regency.seat())), spot(regency, regency.seat()));
      String first = regency.name().split(" ")[0];
      add(begun, first.toUpperCase(Locale.ROOT), spot(regency, first));
    }
    // Many write Lubuklinggau or Pangkalpinang as one word.
    for (String name : List.copyOf(whole.keySet())) {
      if (!COMMON_WORDS.contains(name)) {
        whole.putIfAbsent(name.replace(" ", ""), whole.get(name));
      }
    }
    POPULAR.forEach((popular, name) -> whole.put(popular, whole.get(name)));
  }

  /** The place that the words name, if they name one. */
  Optional<Spot> find(String text) {
    String[] words = words(text);
    for (int length = Math.min(MOST_WORDS, words.length); length > 0; length--) {
      for (int from = 0; from + length <= words.length; from++) {
        String name = String.join(" ", Arrays.asList(words).subList(from, from + length));
        if (whole.containsKey(name) && (length == words.length || !COMMON_WORDS.contains(name))) {
          return together(whole.get(name));
        }
      }
    }
    return Arrays.stream(words)
        .filter(begun::containsKey)
        .filter(word -> !COMMON_WORDS.contains(word))
        .findFirst()
        .flatMap(word -> together(begun.get(word)));
  }

  /** The middle of places that lie close together. */
  private static Optional<Spot> together(Collection<Spot> spots) {
    Spot any = spots.iterator().next();
    Spot middle =
        new Spot(
            any.name(),
            spots.stream().mapToDouble(Spot::latitude).average().orElseThrow(),
            spots.stream().mapToDouble(Spot::longitude).average().orElseThrow());
    return spots.stream().allMatch(spot -> spot.kilometresTo(middle) <= NEIGHBOURS_KILOMETRES)
        ? Optional.of(middle)
        : Optional.empty();
  }

  private static void add(Map<String, Set<Spot>> names, String name, Spot spot) {
    names.computeIfAbsent(name, key -> new HashSet<>()).add(spot);
  }

  private static Spot spot(Regency regency, String name) {
    return new Spot(name, regency.latitude(), regency.longitude());
  }

  private static String[] words(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip().split(" ");
  }
}
