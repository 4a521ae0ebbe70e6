package id.emall.bank.statement;

import id.emall.contracts.bank.StatementRow;
import java.time.LocalDate;

/** The business days asked for, both included (WIB). */
public record Range(LocalDate from, LocalDate to) {

  /** Where a row lies, seen from the days asked for. */
  public enum Place {
    BEFORE,
    INSIDE,
    AFTER
  }

  public Place place(StatementRow row) {
    if (row.bookingDate().isBefore(from)) {
      return Place.BEFORE;
    }
    return row.bookingDate().isAfter(to) ? Place.AFTER : Place.INSIDE;
  }

  public boolean holds(StatementRow row) {
    return place(row) == Place.INSIDE;
  }
}
