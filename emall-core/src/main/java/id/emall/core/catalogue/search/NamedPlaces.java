package id.emall.core.catalogue.search;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.Shelves;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which shelves and which regencies a word names; kept in memory, for their names seldom change.
 */
@ApplicationScoped
class NamedPlaces {

  private static final int LETTERS_LEAST = 3;

  private Catalogue catalogue;
  private Regions regions;
  private volatile Names known;

  protected NamedPlaces() {}

  @Inject
  NamedPlaces(Catalogue catalogue, Regions regions) {
    this.catalogue = catalogue;
    this.regions = regions;
  }

  private record Names(
      Shelves of, Map<String, Set<String>> categories, Map<String, Set<String>> regencies) {}

  /** Ids of the categories that a word names by its stem, with all that stands below them. */
  Set<String> categories(String word) {
    return names().categories().getOrDefault(WordForms.stem(word), Set.of());
  }

  /** Codes of the regencies that a word names, or whose province it does. */
  Set<String> regencies(String word) {
    return names().regencies().getOrDefault(word, Set.of());
  }

  private Names names() {
    Shelves shelves = catalogue.shelves();
    Names names = known;
    if (names == null || names.of() != shelves) {
      names = new Names(shelves, categories(shelves), regencies());
      known = names;
    }
    return names;
  }

  private static Map<String, Set<String>> categories(Shelves shelves) {
    Map<String, Set<String>> named = new HashMap<>();
    for (Category category : shelves.all()) {
      for (String word : WordForms.words(category.nameId() + " " + category.nameEn())) {
        if (word.length() >= LETTERS_LEAST) {
          Set<String> ids = named.computeIfAbsent(WordForms.stem(word), key -> new HashSet<>());
          shelves.within(category).forEach(id -> ids.add(id.toString()));
        }
      }
    }
    return named;
  }

  private Map<String, Set<String>> regencies() {
    Map<String, Set<String>> named = new HashMap<>();
    for (Province province : regions.provinces()) {
      for (Regency regency : regions.regenciesOf(province.code())) {
        for (String word : WordForms.words(regency.name() + " " + province.name())) {
          if (word.length() >= LETTERS_LEAST) {
            named.computeIfAbsent(word, key -> new HashSet<>()).add(regency.code());
          }
        }
      }
    }
    return named;
  }
}
