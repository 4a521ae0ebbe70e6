package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What a source shows beside what it has shown before, as a multiset difference per identity: what
 * is shown k times and known fewer times is unknown as often as k is more; what is shown fewer
 * times is left to {@link MissingRows}.
 *
 * @param stored what the source has shown before, by identity
 * @param shown what it shows now, by identity; the first so many of each are those that are stored
 * @param changes of stored rows; none where no day is whole
 */
record Comparison(
    Map<String, List<StoredRow>> stored,
    Map<String, List<ShownRow>> shown,
    List<MissingRows.Change> changes) {

  /**
   * @param rows booked ones
   */
  static Comparison of(
      Handle handle,
      UUID accountId,
      StatementSource source,
      List<StatementRow> rows,
      Coverage coverage) {
    Map<String, List<ShownRow>> byKey = new LinkedHashMap<>();
    for (int place = 0; place < rows.size(); place++) {
      MutationIdentity identity = MutationIdentity.of(rows.get(place), source);
      byKey
          .computeIfAbsent(identity.key(), key -> new ArrayList<>())
          .add(new ShownRow(place, rows.get(place), identity, 0));
    }
    StoredRow.Days whole =
        coverage instanceof Coverage.Whole days ? new StoredRow.Days(days.from(), days.to()) : null;
    Map<String, List<StoredRow>> stored =
        StoredRow.find(
            handle, accountId, source, whole, reach(source, rows, whole), byKey.keySet());
    byKey.replaceAll((key, shown) -> ranked(shown, stored.getOrDefault(key, List.of())));
    return new Comparison(
        stored,
        byKey,
        coverage instanceof Coverage.Whole days
            ? MissingRows.changes(days.asOf(), stored, byKey)
            : List.of());
  }

  /**
   * The same for a part of a statement whose rows have their ranks already, counted over the whole
   * of it; no day is compared.
   */
  static Comparison ofRanked(
      Handle handle, UUID accountId, StatementSource source, List<ShownRow> rows) {
    Map<String, List<ShownRow>> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
    List<StatementRow> all = rows.stream().map(ShownRow::row).toList();
    return new Comparison(
        StoredRow.find(handle, accountId, source, null, reach(source, all, null), byKey.keySet()),
        byKey,
        List.of());
  }

  /** Days on which the source may have shown these rows before. */
  private static StoredRow.Days reach(
      StatementSource source, List<StatementRow> rows, StoredRow.Days whole) {
    LocalDate from = whole == null ? LocalDate.EPOCH : whole.from();
    LocalDate to = whole == null ? LocalDate.EPOCH : whole.to();
    if (whole == null && !rows.isEmpty()) {
      from = rows.stream().map(StatementRow::bookingDate).min(LocalDate::compareTo).orElse(from);
      to = rows.stream().map(StatementRow::bookingDate).max(LocalDate::compareTo).orElse(to);
      to = to.plusDays(source.daysOfIds());
    }
    return new StoredRow.Days(from.minusDays(source.daysOfIds()), to);
  }

  /** Of equal rows, those whose remark is stored are the stored ones. */
  private static List<ShownRow> ranked(List<ShownRow> shown, List<StoredRow> stored) {
    Set<String> remarks = stored.stream().map(StoredRow::remark).collect(Collectors.toSet());
    List<ShownRow> ranked = new ArrayList<>(shown.size());
    shown.stream()
        .sorted(Comparator.comparing(one -> !remarks.contains(one.row().remark())))
        .forEach(
            one ->
                ranked.add(
                    new ShownRow(one.place(), one.row(), one.identity(), ranked.size() + 1)));
    return ranked;
  }

  private int known(String key) {
    return stored.getOrDefault(key, List.of()).size();
  }

  /** Rows that the source has not shown before, in the order given. */
  List<ShownRow> unknown() {
    List<ShownRow> unknown = new ArrayList<>();
    shown.forEach(
        (key, rows) -> rows.stream().filter(one -> one.rank() > known(key)).forEach(unknown::add));
    unknown.sort(Comparator.comparing(ShownRow::place));
    return unknown;
  }

  /** The others, each with what is stored of it. */
  Map<ShownRow, StoredRow> recognised() {
    Map<ShownRow, StoredRow> recognised = new LinkedHashMap<>();
    shown.forEach(
        (key, rows) ->
            rows.stream()
                .filter(one -> one.rank() <= known(key))
                .forEach(one -> recognised.put(one, stored.get(key).get(one.rank() - 1))));
    return recognised;
  }

  /** Whether everything is as it was. */
  boolean isNoNews() {
    return changes.isEmpty() && unknown().isEmpty();
  }

  /** Numbers the unknown rows on from where their identity was used, on whatever day. */
  static List<MutationStore.Sighting> numbered(
      Handle handle, UUID accountId, StatementSource source, Map<ShownRow, UUID> mutations) {
    Map<String, Integer> used = used(handle, accountId, source, mutations.keySet());
    List<MutationStore.Sighting> numbered = new ArrayList<>();
    mutations.forEach(
        (row, mutation) ->
            numbered.add(
                new MutationStore.Sighting(mutation, row, used.merge(row.key(), 1, Integer::sum))));
    return numbered;
  }

  private static Map<String, Integer> used(
      Handle handle, UUID accountId, StatementSource source, Set<ShownRow> rows) {
    return handle
        .createQuery(
            """
            select k.key as identity_key, last.occurrence as most
            from (select distinct unnest(:keys::text[]) as key) k
              cross join lateral (select s.occurrence from mutation_sighting s
                where s.account_id = :account and s.source = :source and s.identity_key = k.key
                order by s.occurrence desc limit 1) last
            """)
        .bind("account", accountId)
        .bind("source", source.name())
        .bindArray(
            "keys", String.class, rows.stream().map(ShownRow::key).collect(Collectors.toSet()))
        .reduceRows(
            new HashMap<String, Integer>(),
            (most, row) -> {
              most.put(
                  row.getColumn("identity_key", String.class),
                  row.getColumn("most", Integer.class));
              return most;
            });
  }
}
