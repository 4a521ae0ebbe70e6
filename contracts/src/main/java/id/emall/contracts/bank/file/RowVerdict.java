package id.emall.contracts.bank.file;

import java.util.Optional;

/**
 * What became of one row of a file.
 *
 * @param line where the row begins, counted from 1
 * @param reason why it was not simply read; always there when it is refused
 */
public record RowVerdict(int line, Outcome outcome, Optional<FileProblem> reason) {

  /** What may become of a row. */
  public enum Outcome {
    /** A booked row. */
    READ,
    /** A row that the bank has not booked yet. */
    PENDING,
    /** Read, but what the reason names is missing or odd; no figure depends on it. */
    NOTED,
    /** Moves no money. */
    IGNORED,
    /** Could not be read; its whole file is refused. */
    REFUSED
  }
}
