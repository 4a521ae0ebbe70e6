package id.emall.core.payment;

import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.file.FileLayout;

/**
 * Who shows rows of an account, and by what it tells them apart. A row is known per source by that
 * source's strongest identity, so each way of telling rows apart is a source of its own.
 *
 * @param name at most 60 characters; says also what it tells rows apart by, where that may change
 * @param rowIds whether the id of a row belongs to its identity
 * @param rowBalances whether the balance after a row does
 * @param daysOfIds within how many days a row's id shown on another day is the same row; 0 when it
 *     is the same only on its own day
 * @param daysEarlier how many days before the day that it tells the bank's own day may lie
 * @param daysLater how many days after it
 */
public record StatementSource(
    String name,
    boolean rowIds,
    boolean rowBalances,
    int daysOfIds,
    int daysEarlier,
    int daysLater) {

  /** Most days that a source's day may lie beside the bank's own. */
  static final int MOST_DAYS_BESIDE = 10;

  private static final int LONGEST_NAME = 60;
  private static final int FOR_EVER = 36_500;

  public StatementSource {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a source's name must have 1 to 60 characters: " + name);
    }
    if (Math.min(daysEarlier, daysLater) < 0
        || Math.max(daysEarlier, daysLater) > MOST_DAYS_BESIDE) {
      throw new IllegalArgumentException(
          "a source's day must lie 0 to %d days beside the bank's, got %d and %d"
              .formatted(MOST_DAYS_BESIDE, daysEarlier, daysLater));
    }
  }

  /**
   * The bank's own interface.
   *
   * @param kind of the adapter
   */
  public static StatementSource feed(String kind, Capabilities bank) {
    String apart = (bank.rowIds() ? "+id" : "") + (bank.rowBalances() ? "+balance" : "");
    return new StatementSource(
        kind + apart, bank.rowIds(), bank.rowBalances(), Math.max(1, bank.reReadDays()), 0, 0);
  }

  /** A statement file of the bank's own. */
  public static StatementSource file(FileLayout layout) {
    return new StatementSource(layout.name(), layout.rowIds(), layout.rowBalances(), 0, 0, 0);
  }

  /**
   * A service that reads the bank for us and pushes what it finds, each row with an id of its own
   * that it never uses again. The day is that on which it looked: a minute after midnight the
   * bank's is the day before, on a Saturday the bank's is Monday.
   */
  public static StatementSource pushed(String name) {
    return new StatementSource(name, true, false, FOR_EVER, 1, 4);
  }

  /**
   * Whether a whole statement of it leaves no row out. A file that is called whole was checked
   * against its own sums; an interface may leave a row out once.
   */
  boolean leavesNothingOut() {
    return daysOfIds == 0;
  }

  /** Whether the day it tells is the bank's own. */
  boolean tellsBankDay() {
    return daysEarlier == 0 && daysLater == 0;
  }
}
