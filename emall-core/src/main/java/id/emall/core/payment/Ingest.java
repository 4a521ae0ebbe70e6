package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Gzip;
import id.emall.core.common.Ids;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Stores what a complete statement adds to what is stored, as a multiset difference per identity:
 * what is shown k times and stored fewer times is added until it is stored k times; what is shown
 * fewer times is left to {@link MissingRows} and never deleted. Reading the same rows again changes
 * nothing. Each new row is booked in the ledger at once.
 */
@ApplicationScoped
public class Ingest {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Ledger ledger;
  private WorkItems workItems;
  private MissingRows missingRows;

  protected Ingest() {}

  @Inject
  public Ingest(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      Ledger ledger,
      WorkItems workItems,
      MissingRows missingRows) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.ledger = ledger;
    this.workItems = workItems;
    this.missingRows = missingRows;
  }

  private record Fresh(UUID id, MutationIdentity identity, int occurrence, StatementRow row) {}

  /**
   * @param begun when the reading began
   * @return how many rows were new
   * @throws OutsideFailure INCONSISTENT when the bank shows nothing of days of which rows are
   *     stored, and no total or balance of its own says so
   */
  @Transactional
  int store(UUID accountId, Capabilities bank, WholeStatement statement, Instant begun) {
    return jdbi.withHandle(
        handle -> {
          // One reader per account at a time, also across a lease that ran out while its reader
          // still lived.
          handle
              .createQuery("select account_id from feed where account_id = :id for update")
              .bind("id", accountId)
              .mapTo(UUID.class)
              .one();
          Map<String, List<StatementRow>> shown =
              statement.rows().stream()
                  .collect(
                      Collectors.groupingBy(
                          row -> MutationIdentity.of(row, bank).key(),
                          LinkedHashMap::new,
                          Collectors.toList()));
          LocalDate since = statement.from().minusDays(bank.reReadDays());
          Map<String, List<StoredRow>> stored =
              StoredRow.find(handle, accountId, statement, since, shown.keySet());
          refuseUnbelievable(statement, stored, begun);
          List<Fresh> fresh = fresh(handle, accountId, bank, stored, shown);
          if (!fresh.isEmpty()) {
            write(
                handle, accountId, fetch(handle, accountId, statement, begun, fresh.size()), fresh);
          }
          missingRows.compare(handle, begun, stored, shown);
          return fresh.size();
        });
  }

  /** Days that the bank no longer shows: a person must compare them with its own site. */
  @Transactional
  void gap(UUID accountId, LocalDate from, LocalDate until) {
    workItems.raise(
        "feed.gap",
        accountId,
        "days can no longer be read from the bank",
        Map.of("from", from.toString(), "until", until.toString()));
  }

  /** A bank that shows nothing at all has more often lost its answer than its rows. */
  private static void refuseUnbelievable(
      WholeStatement statement, Map<String, List<StoredRow>> stored, Instant begun) {
    long known =
        stored.values().stream()
            .flatMap(List::stream)
            .filter(row -> !row.disappeared() && !row.firstSeenAt().isAfter(begun))
            .count();
    if (statement.rows().isEmpty() && !statement.saysNothing() && known > 0) {
      throw new OutsideFailure(
          OutsideFailure.Kind.INCONSISTENT,
          "",
          "the bank shows no row from %s to %s, where %d are stored, and no total says so"
              .formatted(statement.from(), statement.to(), known));
    }
  }

  /** What is shown more often than it is stored. */
  private List<Fresh> fresh(
      Handle handle,
      UUID accountId,
      Capabilities bank,
      Map<String, List<StoredRow>> stored,
      Map<String, List<StatementRow>> shown) {
    Map<String, List<StatementRow>> more = new LinkedHashMap<>(shown);
    more.entrySet()
        .removeIf(
            one -> one.getValue().size() <= stored.getOrDefault(one.getKey(), List.of()).size());
    Map<String, Integer> used = used(handle, accountId, more.keySet());
    List<Fresh> fresh = new ArrayList<>();
    more.forEach(
        (key, rows) ->
            fresh.addAll(
                added(rows, stored.getOrDefault(key, List.of()), used.getOrDefault(key, 0), bank)));
    return fresh;
  }

  /** How often each identity was used, on whatever day. */
  private static Map<String, Integer> used(Handle handle, UUID accountId, Set<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            """
            select identity_key, max(occurrence) as most from mutation
            where account_id = :account and identity_key = any(:keys) group by identity_key
            """)
        .bind("account", accountId)
        .bindArray("keys", String.class, keys)
        .reduceRows(
            new HashMap<String, Integer>(),
            (most, row) -> {
              most.put(
                  row.getColumn("identity_key", String.class),
                  row.getColumn("most", Integer.class));
              return most;
            });
  }

  private List<Fresh> added(
      List<StatementRow> rows, List<StoredRow> stored, int used, Capabilities bank) {
    int missing = rows.size() - stored.size();
    Set<String> known = stored.stream().map(StoredRow::remark).collect(Collectors.toSet());
    List<StatementRow> unknownFirst =
        rows.stream().sorted(Comparator.comparing(row -> known.contains(row.remark()))).toList();
    List<Fresh> fresh = new ArrayList<>();
    for (int i = 0; i < missing; i++) {
      StatementRow row = unknownFirst.get(i);
      fresh.add(new Fresh(ids.next(), MutationIdentity.of(row, bank), used + i + 1, row));
    }
    return fresh;
  }

  private UUID fetch(
      Handle handle, UUID accountId, WholeStatement statement, Instant begun, int fresh) {
    UUID id = ids.next();
    handle
        .createUpdate(
            """
            insert into feed_fetch (id, account_id, source, from_day, to_day, started_at, complete, rows, new_rows, raw)
            values (:id, :account, 'feed', :from, :to, :begun, true, :rows, :fresh, :raw)
            """)
        .bind("id", id)
        .bind("account", accountId)
        .bind("from", statement.from())
        .bind("to", statement.to())
        .bind("begun", begun)
        .bind("rows", statement.rows().size())
        .bind("fresh", fresh)
        .bind("raw", Gzip.pack(statement.raw()))
        .execute();
    return id;
  }

  private void write(Handle handle, UUID accountId, UUID fetchId, List<Fresh> fresh) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
        insert into mutation (id, account_id, identity_strength, identity_key, occurrence, direction, amount,
          booking_date, bank_time, remark, reference, counterparty, bank_transaction_id, balance_after, fetch_id, first_seen_at,
          outcome)
        values (:id, :account, :strength, :key, :occurrence, :direction, :amount,
          :day, :time, :remark, :reference, :counterparty, :bankId, :balance, :fetch, :now, :outcome)
        """);
    for (Fresh one : fresh) {
      StatementRow row = one.row();
      boolean credit = row.direction() == StatementRow.Direction.CREDIT;
      batch
          .bind("id", one.id())
          .bind("account", accountId)
          .bind("strength", one.identity().strength().name())
          .bind("key", one.identity().key())
          .bind("occurrence", one.occurrence())
          .bind("direction", row.direction().name())
          .bind("amount", row.amount())
          .bind("day", row.bookingDate())
          .bind("time", row.bankTime())
          .bind("remark", row.remark())
          .bind("reference", row.reference())
          .bind("counterparty", row.counterparty())
          .bind("bankId", row.bankTransactionId())
          .bind("balance", row.balanceAfter())
          .bind("fetch", fetchId)
          .bind("now", clock.instant())
          .bind("outcome", credit ? "NEW" : "DEBIT")
          .add();
    }
    batch.execute();
    fresh.forEach(one -> ledger.book(entry(accountId, one)));
  }

  private static LedgerEntry entry(UUID accountId, Fresh one) {
    LedgerEntry entry =
        new LedgerEntry("mutation.booked", one.id(), "Bank mutation of " + one.row().bookingDate());
    LedgerAccount bank = LedgerAccount.bank(accountId);
    LedgerAccount clearing = LedgerAccount.clearing(accountId);
    return one.row().direction() == StatementRow.Direction.CREDIT
        ? entry.debit(bank, one.row().amount()).credit(clearing, one.row().amount())
        : entry.debit(clearing, one.row().amount()).credit(bank, one.row().amount());
  }
}
