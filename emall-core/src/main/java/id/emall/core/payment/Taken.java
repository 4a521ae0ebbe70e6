package id.emall.core.payment;

import java.util.List;
import java.util.UUID;

/**
 * What became of rows that a source showed.
 *
 * @param rows one for each row given, in the order given
 */
public record Taken(List<Row> rows) {

  public Taken {
    rows = List.copyOf(rows);
  }

  /** What became of one row. */
  public enum How {
    /** Nobody had shown it: stored and booked. */
    NEW,
    /** Another source had shown it; this one knows it from now on. */
    KNOWN_ELSEWHERE,
    /** This source had shown it before. */
    KNOWN,
    /** Not booked by the bank yet: nothing was stored. */
    PENDING
  }

  /**
   * One row.
   *
   * @param mutationId the mutation it is, or null when pending
   * @param shownBy the source that had shown it first, or null when it is new or pending
   */
  public record Row(How how, UUID mutationId, String shownBy) {}

  /** How many rows nobody had shown before. */
  public int fresh() {
    return (int) rows.stream().filter(row -> row.how() == How.NEW).count();
  }
}
