package id.emall.core.common.work;

import id.emall.core.common.Right;
import java.time.Instant;
import java.util.List;

/**
 * Work that the mall does by itself, a row at a time, and that can go wrong and be put off, or
 * stop. Each kind tells of its rows that need a person's eye and takes them up again.
 */
public interface StandingWork {

  /** Stable name, lower case with hyphens. */
  String kind();

  /** What an operator must be allowed in order to see to it. */
  Right right();

  /** Whether a row can be given up, so that nobody is asked about it any more. */
  boolean endable();

  /**
   * Rows that went wrong, or wait although they were due before {@code late}; the longest waiting
   * first.
   */
  List<Standing> standing(Instant late, int most);

  /**
   * Takes a row up at once.
   *
   * @return false when it does not stand still any more, or never did
   */
  boolean again(String id, Instant now);

  /**
   * Gives a row up.
   *
   * @return as {@link #again}
   */
  boolean giveUp(String id);

  /**
   * One row.
   *
   * @param about what people know it by, e.g. the name of a file; may be empty
   * @param since when it came to be
   * @param nextAt when it is tried next; null when it stopped
   * @param failures how often it went wrong
   * @param error what went wrong last; null when that is not known
   */
  record Standing(
      String id, String about, Instant since, Instant nextAt, int failures, String error) {}
}
