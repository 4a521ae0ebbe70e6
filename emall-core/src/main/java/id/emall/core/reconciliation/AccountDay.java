package id.emall.core.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An account's business day for operators: what is known now, and beside it what was proven when
 * the day was closed.
 *
 * @param kind {@code BANK}, {@code VA} or {@code QRIS}
 * @param settledThrough the last day of which no more rows are expected, or null before the first
 * @param balance the ledger's BANK account at the end of the day, scale 2
 * @param closed the closings, newest first
 */
public record AccountDay(
    UUID accountId,
    String name,
    String bank,
    String number,
    String kind,
    LocalDate settledThrough,
    DayFigures now,
    BigDecimal balance,
    List<ClosedDay> closed) {

  /** How far the day is. */
  public enum State {
    /** Rows may still come. */
    OPEN,
    /** No more rows are expected; it is closed in the morning. */
    READY,
    /** Closed, and nothing changed since. */
    CLOSED,
    /** Its figures changed after it was closed. */
    REOPENED
  }

  public AccountDay {
    closed = List.copyOf(closed);
  }

  public State state() {
    if (!closed.isEmpty()) {
      return closed.getFirst().reopenedAt() == null ? State.CLOSED : State.REOPENED;
    }
    return settledThrough != null && !settledThrough.isBefore(now.day()) ? State.READY : State.OPEN;
  }
}
