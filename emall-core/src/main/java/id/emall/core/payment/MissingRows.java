package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Follows rows that the bank showed and does not show any more, or on another day. One answer that
 * leaves a row out says little: only what a second, later reading leaves out too has disappeared,
 * and what the bank shows again is there again. Rows are locked first, by id, and orders after all
 * of them, as whoever settles a row does.
 */
@ApplicationScoped
class MissingRows {

  private Clock clock;
  private BankReversals reversals;

  protected MissingRows() {}

  @Inject
  MissingRows(Clock clock, BankReversals reversals) {
    this.clock = clock;
    this.reversals = reversals;
  }

  /** One change of a stored row: its columns afterwards. */
  private record Change(StoredRow row, Instant firstMissingAt, boolean disappeared, LocalDate day) {
    boolean isNone() {
      return disappeared == row.disappeared()
          && day.equals(row.day())
          && (firstMissingAt == null) == (row.firstMissingAt() == null);
    }
  }

  /**
   * @param begun when the reading began that showed these rows
   */
  void compare(
      Handle handle,
      Instant begun,
      Map<String, List<StoredRow>> stored,
      Map<String, List<StatementRow>> shown) {
    List<Change> changes = new ArrayList<>();
    stored.forEach(
        (key, rows) -> changes.addAll(changes(begun, rows, shown.getOrDefault(key, List.of()))));
    changes.removeIf(Change::isNone);
    changes.sort(Comparator.comparing(change -> change.row().id()));
    changes.forEach(change -> write(handle, change));
    reversals.disappeared(
        ids(changes, change -> change.disappeared() && !change.row().disappeared()));
    reversals.cameBack(ids(changes, change -> !change.disappeared() && change.row().disappeared()));
  }

  private static List<UUID> ids(List<Change> changes, Predicate<Change> condition) {
    return changes.stream().filter(condition).map(change -> change.row().id()).toList();
  }

  /** Of one identity: as many as are shown are there, the others are missing. */
  private static List<Change> changes(
      Instant begun, List<StoredRow> rows, List<StatementRow> shown) {
    List<StoredRow> there = rows.subList(0, Math.min(rows.size(), shown.size()));
    List<LocalDate> newDays =
        new ArrayList<>(shown.stream().map(StatementRow::bookingDate).toList());
    there.forEach(row -> newDays.remove(row.day()));
    List<Change> changes = new ArrayList<>();
    List<LocalDate> showing =
        new ArrayList<>(shown.stream().map(StatementRow::bookingDate).toList());
    for (StoredRow row : there) {
      LocalDate day = showing.remove(row.day()) ? row.day() : newDays.removeFirst();
      changes.add(new Change(row, null, false, day));
    }
    rows.stream()
        .skip(there.size())
        .filter(row -> row.covered() && !row.firstSeenAt().isAfter(begun))
        .forEach(row -> changes.add(missing(begun, row)));
    return changes;
  }

  /** A row first seen after this reading began is newer than the reading, which cannot show it. */
  private static Change missing(Instant begun, StoredRow row) {
    Instant first = row.firstMissingAt() == null ? begun : row.firstMissingAt();
    return new Change(row, first, row.disappeared() || first.isBefore(begun), row.day());
  }

  private void write(Handle handle, Change change) {
    handle
        .createUpdate(
            """
            update mutation set first_missing_at = :missing, moved_to = nullif(:day, booking_date),
              disappeared_at = case when :disappeared then coalesce(disappeared_at, :now) end
            where id = :id
            """)
        .bind("missing", change.firstMissingAt())
        .bind("day", change.day())
        .bind("disappeared", change.disappeared())
        .bind("now", clock.instant())
        .bind("id", change.row().id())
        .execute();
  }
}
