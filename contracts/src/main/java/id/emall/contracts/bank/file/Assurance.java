package id.emall.contracts.bank.file;

/** What can be said about the rows of an accepted file, strongest first. */
public enum Assurance {
  /** Balances, or counts and sums, say that no row is missing, doubled or changed. */
  WHOLE,
  /**
   * The balance after each row follows from the one before: no row between the oldest and the
   * newest is missing, doubled or changed. The amount of the oldest row itself is not confirmed,
   * and rows before and after may be missing, so the days at both ends must not be taken for
   * complete.
   */
  CHAINED,
  /** The layout holds nothing to check against. No day may be taken for complete. */
  UNCHECKED;

  public Assurance weaker(Assurance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
