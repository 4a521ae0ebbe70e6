package id.emall.bank.file.csv;

import java.util.List;
import java.util.Locale;

/** Column names, so that spelling does not matter: {@code "Val. Date"} is {@code val date}. */
final class Columns {

  private Columns() {}

  static List<String> normal(List<String> names) {
    return names.stream()
        .map(
            name ->
                name.replaceAll("['\".\\uFEFF]", "")
                    .strip()
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT))
        .toList();
  }
}
