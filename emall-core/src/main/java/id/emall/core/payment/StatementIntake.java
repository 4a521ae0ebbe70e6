package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Gzip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one door for rows of an account, whoever brings them: the bank's interface, a file, a service
 * that pushes. A row that this source has shown before is known; one that another source has shown
 * is adopted; only what is left is a new mutation, booked in the ledger at once and decided by the
 * feed reader within its tick. What the same rows say again, in whatever order and however often,
 * changes nothing.
 */
@ApplicationScoped
public class StatementIntake {

  private Jdbi jdbi;
  private Clock clock;
  private MutationStore store;
  private RowTaking taking;

  protected StatementIntake() {}

  @Inject
  public StatementIntake(Jdbi jdbi, Clock clock, MutationStore store, RowTaking taking) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.store = store;
    this.taking = taking;
  }

  /**
   * Takes rows in one transaction, the caller's if there is one. Where there is anything new the
   * account's feed row is locked first, before any mutation.
   *
   * @param rows pending ones are told and not stored
   * @throws OutsideFailure INCONSISTENT when a whole statement shows nothing of days of which rows
   *     are stored, and no total or balance of its own says so
   */
  @Transactional
  public Taken take(
      UUID accountId, StatementSource source, List<StatementRow> rows, Coverage coverage) {
    return take(accountId, source, rows, coverage, null);
  }

  /**
   * @param raw the answer as received, kept when it held anything new; or null
   */
  @Transactional
  Taken take(
      UUID accountId,
      StatementSource source,
      List<StatementRow> rows,
      Coverage coverage,
      byte[] raw) {
    List<StatementRow> booked =
        rows.stream().filter(row -> row.status() == StatementRow.Status.BOOKED).toList();
    return jdbi.withHandle(
        handle -> {
          Comparison seen = Comparison.of(handle, accountId, source, booked, coverage);
          refuseUnbelievable(booked, coverage, seen);
          Taken.Row[] done = new Taken.Row[booked.size()];
          if (seen.isNoNews()) {
            RowTaking.know(seen, done);
            return inOrder(rows, done);
          }
          lock(handle, accountId);
          // Others may have brought the same rows until now.
          Comparison now = Comparison.of(handle, accountId, source, booked, coverage);
          taking.write(
              order(handle, accountId, source, coverage),
              now,
              fresh ->
                  store.fetch(handle, accountId, source, provenance(coverage, booked, raw), fresh),
              done);
          RowsAlike.look(handle, accountId, source, coverage, Arrays.asList(done));
          return inOrder(rows, done);
        });
  }

  private RowTaking.Order order(
      Handle handle, UUID accountId, StatementSource source, Coverage coverage) {
    return switch (coverage) {
      case Coverage.Whole whole ->
          new RowTaking.Order(
              handle,
              accountId,
              source,
              true,
              List.of(new StoredRow.Days(whole.from(), whole.to())),
              whole.asOf(),
              null);
      case Coverage.Some some ->
          new RowTaking.Order(handle, accountId, source, false, List.of(), clock.instant(), null);
    };
  }

  /** One writer per account at a time. */
  static void lock(Handle handle, UUID accountId) {
    handle
        .createQuery("select account_id from feed where account_id = :id for update")
        .bind("id", accountId)
        .mapTo(UUID.class)
        .one();
  }

  /** A bank that shows nothing at all has more often lost its answer than its rows. */
  private static void refuseUnbelievable(
      List<StatementRow> booked, Coverage coverage, Comparison seen) {
    if (!(coverage instanceof Coverage.Whole whole) || whole.emptyIsTold() || !booked.isEmpty()) {
      return;
    }
    long known =
        seen.stored().values().stream()
            .flatMap(List::stream)
            .filter(row -> !row.disappeared() && !row.firstSeenAt().isAfter(whole.asOf()))
            .count();
    if (known > 0) {
      throw new OutsideFailure(
          OutsideFailure.Kind.INCONSISTENT,
          "",
          "the bank shows no row from %s to %s, where %d are stored, and no total says so"
              .formatted(whole.from(), whole.to(), known));
    }
  }

  private MutationStore.Provenance provenance(
      Coverage coverage, List<StatementRow> booked, byte[] raw) {
    byte[] packed = raw == null ? null : Gzip.pack(raw);
    return switch (coverage) {
      case Coverage.Whole whole ->
          new MutationStore.Provenance(
              new StoredRow.Days(whole.from(), whole.to()),
              whole.asOf(),
              true,
              booked.size(),
              packed);
      case Coverage.Some some ->
          new MutationStore.Provenance(days(booked), clock.instant(), false, booked.size(), packed);
    };
  }

  /** In the order in which the rows were given. */
  private static Taken inOrder(List<StatementRow> rows, Taken.Row[] booked) {
    List<Taken.Row> all = new ArrayList<>(rows.size());
    int next = 0;
    for (StatementRow row : rows) {
      all.add(
          row.status() == StatementRow.Status.BOOKED
              ? booked[next++]
              : new Taken.Row(Taken.How.PENDING, null, null));
    }
    return new Taken(all);
  }

  private static StoredRow.Days days(List<StatementRow> rows) {
    List<LocalDate> days = rows.stream().map(StatementRow::bookingDate).sorted().toList();
    return new StoredRow.Days(days.getFirst(), days.getLast());
  }
}
