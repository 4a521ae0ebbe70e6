package id.emall.core.reconciliation;

import java.time.Instant;

/**
 * What was proven of an account's day when it was closed.
 *
 * @param version 1 for the first closing, more after the day was reopened
 * @param differences how many of this account and day, or of the account as a whole, were open
 * @param reopenedAt when the figures were found changed, or null while they stand
 */
public record ClosedDay(
    DayFigures figures, int version, Instant closedAt, int differences, Instant reopenedAt) {

  public boolean balanced() {
    return differences == 0 && figures.agrees();
  }
}
