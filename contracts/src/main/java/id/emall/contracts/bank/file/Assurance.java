package id.emall.contracts.bank.file;

/** What can be said about the rows of an accepted file, strongest first. */
public enum Assurance {
  /** Balances, or counts and sums, say that no row is missing, doubled or changed. */
  WHOLE,
  /**
   * The balance after each row follows from the one before: between first and last row nothing is
   * missing, doubled or changed; rows before and after them may be missing. Days at both ends must
   * not be taken for complete.
   */
  CHAINED,
  /** The layout holds nothing to check against. No day may be taken for complete. */
  UNCHECKED;

  public Assurance weaker(Assurance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
