package id.emall.core.catalogue.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a file holds what. */
final class Heading {

  private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);

  /**
   * @throws UnfitSheet naming a heading that is unknown, there twice or missing: what cannot be
   *     told apart from a slip is not passed over in silence
   */
  Heading(SheetRow row) {
    List<String> cells = row.cells();
    for (int place = 0; place < cells.size(); place++) {
      String heading = SheetText.typed(cells.get(place));
      if (!heading.isEmpty()) {
        put(heading, place);
      }
    }
    if (!has(SheetColumn.CODE)) {
      throw new UnfitSheet("import.heading-missing", SheetColumn.CODE.heading());
    }
  }

  private void put(String heading, int place) {
    String shown = RowReading.shown(heading);
    SheetColumn column =
        SheetColumn.called(heading)
            .orElseThrow(
                () ->
                    new UnfitSheet(
                        "import.heading-unknown",
                        shown,
                        String.join(", ", SheetColumn.headings())));
    if (places.putIfAbsent(column, place) != null) {
      throw new UnfitSheet("import.heading-twice", shown);
    }
  }

  boolean has(SheetColumn column) {
    return places.containsKey(column);
  }

  /** What stands in the row's cell; none when there is no such column or nothing in it. */
  Optional<String> cell(SheetRow row, SheetColumn column) {
    Integer place = places.get(column);
    return place == null || place >= row.cells().size()
        ? Optional.empty()
        : Optional.of(SheetText.typed(row.cells().get(place))).filter(text -> !text.isEmpty());
  }
}
