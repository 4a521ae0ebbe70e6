package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Gzip;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
  private Ids ids;
  private Clock clock;
  private MutationStore store;
  private MissingRows missingRows;

  protected StatementIntake() {}

  @Inject
  public StatementIntake(
      Jdbi jdbi, Ids ids, Clock clock, MutationStore store, MissingRows missingRows) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.store = store;
    this.missingRows = missingRows;
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
          Taking taking = new Taking(handle, accountId, source, coverage, booked, raw);
          if (!seen.isNoNews()) {
            lock(handle, accountId);
            // Others may have brought the same rows until now.
            taking.write(Comparison.of(handle, accountId, source, booked, coverage));
          } else {
            taking.know(seen);
          }
          return taking.taken(rows);
        });
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

  /** The rows of one call on their way. */
  private final class Taking {
    private final Handle handle;
    private final UUID accountId;
    private final StatementSource source;
    private final Coverage coverage;
    private final List<StatementRow> booked;
    private final byte[] raw;
    private final Taken.Row[] done;

    Taking(
        Handle handle,
        UUID accountId,
        StatementSource source,
        Coverage coverage,
        List<StatementRow> booked,
        byte[] raw) {
      this.handle = handle;
      this.accountId = accountId;
      this.source = source;
      this.coverage = coverage;
      this.booked = booked;
      this.raw = raw;
      this.done = new Taken.Row[booked.size()];
    }

    void know(Comparison seen) {
      seen.recognised()
          .forEach(
              (row, stored) ->
                  done[row.place()] =
                      new Taken.Row(Taken.How.KNOWN, stored.id(), stored.firstShownBy()));
    }

    void write(Comparison seen) {
      know(seen);
      List<ShownRow> unknown = seen.unknown();
      Map<ShownRow, Candidate> adopted = Adoption.pair(source, unknown, candidates(unknown));
      lockMutations(seen.changes(), adopted.values());
      adopt(adopted);
      add(unknown.stream().filter(row -> !adopted.containsKey(row)).toList());
      missingRows.apply(handle, source.name(), seen.changes());
    }

    private List<Candidate> candidates(List<ShownRow> unknown) {
      if (unknown.isEmpty()) {
        return List.of();
      }
      StoredRow.Days days = days(unknown.stream().map(ShownRow::row).toList());
      List<BigDecimal> amounts = unknown.stream().map(one -> one.row().amount()).toList();
      return Candidate.find(
          handle,
          accountId,
          source,
          new StoredRow.Days(
              days.from().minusDays(StatementSource.MOST_DAYS_BESIDE),
              days.to().plusDays(StatementSource.MOST_DAYS_BESIDE)),
          amounts);
    }

    /** All at once and by id, as whoever settles them does. */
    private void lockMutations(List<MissingRows.Change> changes, Collection<Candidate> adopted) {
      List<UUID> touched =
          Stream.concat(
                  changes.stream().map(change -> change.row().id()),
                  adopted.stream().map(Candidate::id))
              .distinct()
              .toList();
      if (!touched.isEmpty()) {
        handle
            .createQuery("select id from mutation where id = any(:ids) order by id for update")
            .bindArray("ids", UUID.class, touched)
            .mapTo(UUID.class)
            .list();
      }
    }

    private void adopt(Map<ShownRow, Candidate> adopted) {
      if (adopted.isEmpty()) {
        return;
      }
      boolean whole = coverage instanceof Coverage.Whole;
      List<UUID> gone = whole ? gone(adopted.values()) : List.of();
      Map<ShownRow, UUID> mutations = new LinkedHashMap<>();
      adopted.forEach((row, candidate) -> mutations.put(row, candidate.id()));
      store.adopt(
          accountId, source, whole, Comparison.numbered(handle, accountId, source, mutations));
      missingRows.cameBack(gone);
      adopted.forEach(
          (row, candidate) ->
              done[row.place()] =
                  new Taken.Row(
                      Taken.How.KNOWN_ELSEWHERE, candidate.id(), candidate.firstShownBy()));
    }

    private List<UUID> gone(Collection<Candidate> adopted) {
      return handle
          .createQuery(
              "select id from mutation where id = any(:ids) and disappeared_at is not null order by id")
          .bindArray("ids", UUID.class, adopted.stream().map(Candidate::id).toList())
          .mapTo(UUID.class)
          .list();
    }

    private void add(List<ShownRow> fresh) {
      if (fresh.isEmpty()) {
        return;
      }
      Map<ShownRow, UUID> mutations = new LinkedHashMap<>();
      fresh.forEach(row -> mutations.put(row, ids.next()));
      UUID fetch = store.fetch(handle, accountId, source, provenance(), fresh.size());
      store.add(
          accountId, source, fetch, Comparison.numbered(handle, accountId, source, mutations));
      mutations.forEach((row, id) -> done[row.place()] = new Taken.Row(Taken.How.NEW, id, null));
    }

    private MutationStore.Provenance provenance() {
      return switch (coverage) {
        case Coverage.Whole whole ->
            new MutationStore.Provenance(
                new StoredRow.Days(whole.from(), whole.to()),
                whole.asOf(),
                true,
                booked.size(),
                packed());
        case Coverage.Some some ->
            new MutationStore.Provenance(
                days(booked), clock.instant(), false, booked.size(), packed());
      };
    }

    private byte[] packed() {
      return raw == null ? null : Gzip.pack(raw);
    }

    /** In the order in which the rows were given. */
    Taken taken(List<StatementRow> rows) {
      List<Taken.Row> all = new ArrayList<>(rows.size());
      int next = 0;
      for (StatementRow row : rows) {
        all.add(
            row.status() == StatementRow.Status.BOOKED
                ? done[next++]
                : new Taken.Row(Taken.How.PENDING, null, null));
      }
      return new Taken(all);
    }
  }

  private static StoredRow.Days days(List<StatementRow> rows) {
    List<LocalDate> days = rows.stream().map(StatementRow::bookingDate).sorted().toList();
    return new StoredRow.Days(days.getFirst(), days.getLast());
  }
}
