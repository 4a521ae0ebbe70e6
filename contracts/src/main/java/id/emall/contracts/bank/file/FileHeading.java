package id.emall.contracts.bank.file;

import java.util.Optional;

/**
 * The head of one statement in a file.
 *
 * @param line where it begins, counted from 1
 * @param account digits only; empty in exports that do not tell it
 * @param number the bank's number of the statement and of its page, as written
 */
public record FileHeading(
    int line, FileLayout layout, Kind kind, Optional<String> account, Optional<String> number) {

  /** Which part of an account's rows a statement tells. */
  public enum Kind {
    /** Closed days or a chosen period. */
    STATEMENT,
    /** A day that still goes on. */
    INTRADAY,
    /** Single bookings; the days they lie on may hold others. */
    NOTIFICATION
  }
}
