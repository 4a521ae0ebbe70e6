package id.emall.core.payment;

import java.time.Instant;
import java.time.LocalDate;

/** What rows say about the days that they lie on. */
public sealed interface Coverage {

  /**
   * Every booked row of these days is here: what its source showed before and shows no more is
   * missing. Only for what was checked against the bank's own totals or balances, or was read to
   * its end.
   *
   * @param asOf when the reading began; what was first seen later is newer than it
   * @param emptyIsTold whether the bank says by a total or balance of its own that there are no
   *     rows
   */
  record Whole(LocalDate from, LocalDate to, Instant asOf, boolean emptyIsTold)
      implements Coverage {}

  /** Some rows; the days they lie on may hold others. They only add. */
  record Some() implements Coverage {}

  /** Some rows, of days that may hold others. */
  Coverage SOME = new Some();
}
