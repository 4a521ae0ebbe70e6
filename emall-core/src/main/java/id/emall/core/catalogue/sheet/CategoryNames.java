package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.Shelves;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds categories by whatever somebody may call them; a name of two is none. */
final class CategoryNames {

  private final Map<String, String> slugs = new HashMap<>();

  CategoryNames(Shelves shelves) {
    Set<String> twice = new HashSet<>();
    for (Category category : shelves.all()) {
      Set<String> names =
          Set.copyOf(
              List.of(
                  plain(category.nameId()),
                  plain(category.nameEn()),
                  plain(shelves.label(category, "id")),
                  plain(shelves.label(category, "en"))));
      for (String name : names) {
        if (slugs.put(name, category.slug()) != null) {
          twice.add(name);
        }
      }
    }
    slugs.keySet().removeAll(twice);
    shelves.all().forEach(category -> slugs.put(category.slug(), category.slug()));
  }

  /** The address of the category, or what was written when there is none. */
  String slug(String written) {
    String plain = plain(written);
    return slugs.getOrDefault(plain, plain);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
