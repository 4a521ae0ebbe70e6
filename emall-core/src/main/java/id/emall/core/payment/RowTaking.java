package id.emall.core.payment;

import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Writes what a comparison found: rows that another source had shown are adopted, what is left is
 * stored and booked, and what the source misses is followed. The account's feed row is locked by
 * the caller; mutations are locked here, all at once and by id.
 */
@ApplicationScoped
class RowTaking {

  private Ids ids;
  private MutationStore store;
  private MissingRows missingRows;

  protected RowTaking() {}

  @Inject
  RowTaking(Ids ids, MutationStore store, MissingRows missingRows) {
    this.ids = ids;
    this.store = store;
    this.missingRows = missingRows;
  }

  /**
   * Whose rows they are.
   *
   * @param whole whether the source shows all of its days
   * @param compared of which days all rows that the statement shows were compared by now
   * @param asOf when the statement was made; what was first seen later is newer than it
   * @param heldBy the file that one person brought and whose credits wait, else null
   */
  record Order(
      Handle handle,
      UUID accountId,
      StatementSource source,
      boolean whole,
      List<StoredRow.Days> compared,
      Instant asOf,
      UUID heldBy) {

    MutationStore.Shower shower() {
      return new MutationStore.Shower(accountId, source, heldBy);
    }

    /** Whether the statement would show the mutation on its day. */
    boolean covers(Candidate one) {
      return source.leavesNothingOut()
          && one.dayIsKnown()
          && !one.missing()
          && !one.firstSeenAt().isAfter(asOf)
          && compared.stream()
              .anyMatch(days -> !one.day().isBefore(days.from()) && !one.day().isAfter(days.to()));
    }
  }

  /** Tells of the rows that the source had shown before. */
  static void know(Comparison seen, Taken.Row[] done) {
    seen.recognised()
        .forEach(
            (row, stored) ->
                done[row.place()] =
                    new Taken.Row(Taken.How.KNOWN, stored.id(), stored.firstShownBy()));
  }

  /**
   * @param fetch makes the row of where they came from, given how many are new
   * @param done what became of each row, by its place
   */
  void write(Order order, Comparison seen, IntFunction<UUID> fetch, Taken.Row[] done) {
    know(seen, done);
    List<ShownRow> unknown = seen.unknown();
    Adoption.Found found = Adoption.pair(order.source(), sides(order, unknown), order::covers);
    Map<ShownRow, Candidate> adopted = found.adopted();
    lock(order.handle(), seen.changes(), found);
    store.move(order.shower(), found.moves());
    adopt(order, adopted, done);
    add(order, unknown.stream().filter(row -> !adopted.containsKey(row)).toList(), fetch, done);
    missingRows.apply(order.handle(), order.source().name(), seen.changes());
  }

  private static Adoption.Sides sides(Order order, List<ShownRow> unknown) {
    if (unknown.isEmpty()) {
      return new Adoption.Sides(unknown, List.of(), List.of());
    }
    List<LocalDate> days = unknown.stream().map(one -> one.row().bookingDate()).sorted().toList();
    List<BigDecimal> amounts = unknown.stream().map(one -> one.row().amount()).toList();
    StoredRow.Days near =
        new StoredRow.Days(
            days.getFirst().minusDays(StatementSource.MOST_DAYS_BESIDE),
            days.getLast().plusDays(StatementSource.MOST_DAYS_BESIDE));
    Handle handle = order.handle();
    UUID account = order.accountId();
    StatementSource source = order.source();
    return new Adoption.Sides(
        unknown,
        Candidate.find(handle, account, source, near, amounts),
        source.tellsBankDay()
            ? List.of()
            : Exchange.earlier(
                handle,
                account,
                source,
                Candidate.findShown(handle, account, source, near, amounts)));
  }

  /** As whoever settles them does. */
  private static void lock(Handle handle, List<MissingRows.Change> changes, Adoption.Found found) {
    List<UUID> touched =
        Stream.of(
                changes.stream().map(change -> change.row().id()),
                found.adopted().values().stream().map(Candidate::id),
                found.moves().stream().map(move -> move.to().id()))
            .flatMap(Function.identity())
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

  private void adopt(Order order, Map<ShownRow, Candidate> adopted, Taken.Row[] done) {
    if (adopted.isEmpty()) {
      return;
    }
    List<UUID> gone = order.whole() ? gone(order.handle(), adopted.values()) : List.of();
    Map<ShownRow, UUID> mutations = new LinkedHashMap<>();
    adopted.forEach((row, candidate) -> mutations.put(row, candidate.id()));
    store.adopt(
        order.shower(),
        order.whole(),
        Comparison.numbered(order.handle(), order.accountId(), order.source(), mutations));
    missingRows.cameBack(gone);
    adopted.forEach(
        (row, candidate) ->
            done[row.place()] =
                new Taken.Row(Taken.How.KNOWN_ELSEWHERE, candidate.id(), candidate.firstShownBy()));
  }

  private static List<UUID> gone(Handle handle, Collection<Candidate> adopted) {
    return handle
        .createQuery(
            "select id from mutation where id = any(:ids) and disappeared_at is not null order by id")
        .bindArray("ids", UUID.class, adopted.stream().map(Candidate::id).toList())
        .mapTo(UUID.class)
        .list();
  }

  private void add(Order order, List<ShownRow> fresh, IntFunction<UUID> fetch, Taken.Row[] done) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<ShownRow, UUID> mutations = new LinkedHashMap<>();
    fresh.forEach(row -> mutations.put(row, ids.next()));
    store.add(
        order.shower(),
        fetch.apply(fresh.size()),
        Comparison.numbered(order.handle(), order.accountId(), order.source(), mutations));
    mutations.forEach((row, id) -> done[row.place()] = new Taken.Row(Taken.How.NEW, id, null));
  }
}
