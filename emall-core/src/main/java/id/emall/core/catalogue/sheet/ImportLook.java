package id.emall.core.catalogue.sheet;

import java.time.Instant;
import java.util.UUID;

/**
 * An import as its seller sees it.
 *
 * @param name of the file, or empty
 * @param problem why it cannot be taken, or not to its end; or null
 * @param read rows of the file that are read so far, the heading included
 * @param rowsNew rows found to be new products, when all were checked
 * @param rowsSame rows of which nothing differs from what there is
 * @param rowsRefused rows that are not taken
 * @param made products that are made so far
 * @param changed products that are changed so far
 */
public record ImportLook(
    UUID id,
    String name,
    Instant receivedAt,
    ImportState state,
    Instant doneAt,
    RowError problem,
    int read,
    int rowsNew,
    int rowsChanged,
    int rowsSame,
    int rowsRefused,
    int made,
    int changed) {

  /** How much of what is to be written is written, 0 to 100. */
  public int percent() {
    int all = rowsNew + rowsChanged;
    return all == 0 ? 0 : (int) Math.min(100, 100L * (made + changed) / all);
  }
}
