package id.emall.core.catalogue.sheet;

import java.util.List;

/**
 * A row of a table as it stands in the file.
 *
 * @param line counted from 1 as spreadsheets do, the heading included
 */
record SheetRow(int line, List<String> cells) {

  /** So many cells of a row are looked at. */
  static final int CELLS_MOST = 64;

  /** So many characters of a cell are kept: more than any field may have, so that it is told. */
  static final int CHARACTERS_MOST = 4_100;

  SheetRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
