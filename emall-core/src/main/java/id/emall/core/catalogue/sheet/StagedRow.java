package id.emall.core.catalogue.sheet;

import java.util.List;
import java.util.UUID;

/**
 * What a row means. Of a change only what changes is there, the rest is null.
 *
 * @param code shortened when it is wrong
 * @param seenVersion of the product when it was checked; null when only stock or state change
 * @param makingDays 0 to be sold from stock
 * @param stock as the file wants it
 * @param seenStock what {@code stock} is held against: the difference is what is put in or taken
 *     out, so that a sale meanwhile is not lost
 */
record StagedRow(
    int line,
    Verdict verdict,
    String code,
    UUID productId,
    Integer seenVersion,
    String name,
    String description,
    UUID categoryId,
    Long price,
    Integer weightGrams,
    Integer lengthCm,
    Integer widthCm,
    Integer heightCm,
    Integer makingDays,
    Integer stock,
    Integer seenStock,
    String state,
    List<RowError> errors) {

  StagedRow {
    errors = List.copyOf(errors);
  }

  /** What becomes of a row. */
  enum Verdict {
    NEW,
    CHANGED,
    /** Nothing of it differs from what there is. */
    SAME,
    REFUSED
  }

  static StagedRow refused(int line, String code, List<RowError> errors) {
    return bare(line, Verdict.REFUSED, code, null, errors);
  }

  static StagedRow same(int line, String code, UUID productId) {
    return bare(line, Verdict.SAME, code, productId, List.of());
  }

  private static StagedRow bare(
      int line, Verdict verdict, String code, UUID productId, List<RowError> errors) {
    return new StagedRow(
        line, verdict, code, productId, null, null, null, null, null, null, null, null, null, null,
        null, null, null, errors);
  }
}
