package id.emall.core.payment;

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
 * Follows rows that a source showed and does not show any more, or on another day; each source only
 * in what it has shown itself. One answer that leaves a row out says little: only what a second,
 * later reading leaves out too has disappeared, and what is shown again is there again. Rows are
 * locked first, by id, and orders after all of them, as whoever settles a row does.
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
  record Change(StoredRow row, Instant firstMissingAt, boolean disappeared, LocalDate day) {
    boolean isNone() {
      return disappeared == row.disappeared()
          && day.equals(row.day())
          && (firstMissingAt == null) == (row.firstMissingAt() == null);
    }
  }

  /**
   * What a whole statement says about the rows that its source has shown before.
   *
   * @param begun when the reading began that showed these rows
   * @return by id of the row
   */
  static List<Change> changes(
      Instant begun, Map<String, List<StoredRow>> stored, Map<String, List<ShownRow>> shown) {
    List<Change> changes = new ArrayList<>();
    stored.forEach(
        (key, rows) -> changes.addAll(changes(begun, rows, shown.getOrDefault(key, List.of()))));
    changes.removeIf(Change::isNone);
    changes.sort(Comparator.comparing(change -> change.row().id()));
    return changes;
  }

  /** Writes the changes and tells of them; their mutations are locked by the caller. */
  void apply(Handle handle, String source, List<Change> changes) {
    changes.forEach(change -> write(handle, source, change));
    List<UUID> gone = ids(changes, change -> change.disappeared() && !change.row().disappeared());
    if (!gone.isEmpty()) {
      reversals.disappeared(gone);
    }
    cameBack(ids(changes, change -> !change.disappeared() && change.row().disappeared()));
  }

  /** These mutations were told to be gone, and are shown again. */
  void cameBack(List<UUID> mutations) {
    if (!mutations.isEmpty()) {
      reversals.cameBack(mutations);
    }
  }

  private static List<UUID> ids(List<Change> changes, Predicate<Change> condition) {
    return changes.stream().filter(condition).map(change -> change.row().id()).toList();
  }

  /** Of one identity: as many as are shown are there, the others are missing. */
  private static List<Change> changes(Instant begun, List<StoredRow> rows, List<ShownRow> shown) {
    List<StoredRow> there = rows.subList(0, Math.min(rows.size(), shown.size()));
    List<LocalDate> newDays = days(shown);
    there.forEach(row -> newDays.remove(row.day()));
    List<Change> changes = new ArrayList<>();
    List<LocalDate> showing = days(shown);
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

  private static List<LocalDate> days(List<ShownRow> shown) {
    return new ArrayList<>(shown.stream().map(one -> one.row().bookingDate()).toList());
  }

  /** What a whole statement says of one row that its source had shown before. */
  static Change change(Instant begun, StoredRow row, boolean shown) {
    return shown ? new Change(row, null, false, row.day()) : missing(begun, row);
  }

  /** A row first seen after this reading began is newer than the reading, which cannot show it. */
  private static Change missing(Instant begun, StoredRow row) {
    Instant first = row.firstMissingAt() == null ? begun : row.firstMissingAt();
    return new Change(row, first, row.disappeared() || first.isBefore(begun), row.day());
  }

  private void write(Handle handle, String source, Change change) {
    handle
        .createUpdate(
            """
            with shown as (
              update mutation_sighting set day = :day where mutation_id = :id and source = :source and day <> :day
              returning mutation_id)
            update mutation m set first_missing_at = :missing,
              moved_to = case when exists (select 1 from shown) then nullif(:day, booking_date) else moved_to end,
              disappeared_at = case when :disappeared then coalesce(disappeared_at, :now) end
            where id = :id
            """)
        .bind("missing", change.firstMissingAt())
        .bind("day", change.day())
        .bind("source", source)
        .bind("disappeared", change.disappeared())
        .bind("now", clock.instant())
        .bind("id", change.row().id())
        .execute();
  }
}
