package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes mutations with their entries in the ledger, and who has shown them: a few statements,
 * however many there are.
 */
@ApplicationScoped
class MutationStore {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Ledger ledger;

  protected MutationStore() {}

  @Inject
  MutationStore(Jdbi jdbi, Ids ids, Clock clock, Ledger ledger) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.ledger = ledger;
  }

  /** A row that its source shows for the first time, and the mutation that it is. */
  record Sighting(UUID mutationId, ShownRow shown, int occurrence) {}

  /**
   * Whose sightings are written.
   *
   * @param heldBy the file that one person brought and that is the only one to tell, else null
   */
  record Shower(UUID accountId, StatementSource source, UUID heldBy) {

    /** Whether more than one person's word stands for what it shows. */
    boolean isTrusted() {
      return heldBy == null;
    }
  }

  /** Stores what nobody has shown before, and books it. */
  void add(Shower shower, UUID fetchId, List<Sighting> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          Columns columns = new Columns(fresh);
          handle
              .createUpdate(
                  """
                  insert into mutation (id, account_id, direction, amount, booking_date, bank_time, remark, reference,
                    counterparty, bank_transaction_id, balance_after, day_from, day_to, fetch_id, first_seen_at, outcome,
                    held_by)
                  select id, :account, direction, amount, day, time, remark, reference, counterparty, bank_id, balance,
                    day_from, day_to, :fetch, :now, case direction when 'CREDIT' then :credit else 'DEBIT' end,
                    case direction when 'CREDIT' then cast(:heldBy as uuid) end
                  from unnest(:ids::uuid[], :directions::text[], :amounts::numeric[], :days::date[], :times::timestamptz[],
                      :remarks::text[], :references::text[], :counterparties::text[], :bankIds::text[],
                      :balances::numeric[], :daysFrom::date[], :daysTo::date[])
                    as t (id, direction, amount, day, time, remark, reference, counterparty, bank_id, balance,
                      day_from, day_to)
                  """)
              .bind("account", shower.accountId())
              .bind("fetch", fetchId)
              .bind("credit", shower.isTrusted() ? "NEW" : "HELD")
              .bind("heldBy", shower.heldBy())
              .bind("now", now)
              .bindArray("ids", UUID.class, columns.mutations())
              .bind("directions", TextArray.of(columns.of(row -> row.direction().name())))
              .bind("amounts", TextArray.of(columns.of(row -> row.amount().toPlainString())))
              .bind("days", TextArray.of(columns.of(StatementRow::bookingDate)))
              .bind("times", TextArray.of(columns.of(StatementRow::bankTime)))
              .bind("remarks", TextArray.of(columns.of(StatementRow::remark)))
              .bind("references", TextArray.of(columns.of(StatementRow::reference)))
              .bind("counterparties", TextArray.of(columns.of(StatementRow::counterparty)))
              .bind("bankIds", TextArray.of(columns.of(StatementRow::bankTransactionId)))
              .bind("balances", TextArray.of(columns.of(StatementRow::balanceAfter)))
              .bind("daysFrom", TextArray.of(columns.of(row -> dayFrom(shower.source(), row))))
              .bind("daysTo", TextArray.of(columns.of(row -> dayTo(shower.source(), row))))
              .execute();
          see(handle, shower, fresh);
        });
    ledger.bookAll(fresh.stream().map(one -> entry(shower.accountId(), one)).toList());
  }

  private static LocalDate dayFrom(StatementSource source, StatementRow row) {
    return source.tellsBankDay() ? null : row.bookingDate().minusDays(source.daysEarlier());
  }

  private static LocalDate dayTo(StatementSource source, StatementRow row) {
    return source.tellsBankDay() ? null : row.bookingDate().plusDays(source.daysLater());
  }

  /**
   * What another source had shown is shown by this one too. It adds what was not known; the bank's
   * own day and time take the place of those that were not the bank's. What only one person had
   * brought is free when more than one person's word stands for it now. The mutations are locked by
   * the caller.
   *
   * @param whole whether the source shows all of its days, so that what was told to be gone is
   *     there
   */
  void adopt(Shower shower, boolean whole, List<Sighting> adopted) {
    if (adopted.isEmpty()) {
      return;
    }
    Columns columns = new Columns(adopted);
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update mutation m set reference = coalesce(m.reference, t.reference),
                    counterparty = coalesce(m.counterparty, t.counterparty),
                    bank_transaction_id = coalesce(m.bank_transaction_id, t.bank_id),
                    balance_after = coalesce(m.balance_after, t.balance),
                    remark = case when m.remark = '' then t.remark else m.remark end,
                    bank_time = case when :exact and m.day_from is not null then t.time else coalesce(m.bank_time, t.time) end,
                    moved_to = case when :exact then nullif(t.day, m.booking_date) else m.moved_to end,
                    day_from = case when :exact then null else m.day_from end,
                    day_to = case when :exact then null else m.day_to end,
                    first_missing_at = case when :whole then null else m.first_missing_at end,
                    disappeared_at = case when :whole then null else m.disappeared_at end,
                    outcome = case when :free and (m.outcome = 'HELD' or (m.outcome = 'DESK' and m.outcome_reason = :rejected))
                      then 'NEW' else m.outcome end,
                    outcome_reason = case when :free and m.outcome = 'DESK' and m.outcome_reason = :rejected
                      then null else m.outcome_reason end
                  from unnest(:ids::uuid[], :days::date[], :times::timestamptz[], :remarks::text[], :references::text[],
                      :counterparties::text[], :bankIds::text[], :balances::numeric[])
                    as t (id, day, time, remark, reference, counterparty, bank_id, balance)
                  where m.id = t.id
                  """)
              .bind("exact", shower.source().tellsBankDay())
              .bind("whole", whole)
              .bind("free", shower.isTrusted())
              .bind("rejected", HeldCredits.REJECTED)
              .bindArray("ids", UUID.class, columns.mutations())
              .bind("days", TextArray.of(columns.of(StatementRow::bookingDate)))
              .bind("times", TextArray.of(columns.of(StatementRow::bankTime)))
              .bind("remarks", TextArray.of(columns.of(StatementRow::remark)))
              .bind("references", TextArray.of(columns.of(StatementRow::reference)))
              .bind("counterparties", TextArray.of(columns.of(StatementRow::counterparty)))
              .bind("bankIds", TextArray.of(columns.of(StatementRow::bankTransactionId)))
              .bind("balances", TextArray.of(columns.of(StatementRow::balanceAfter)))
              .execute();
          see(handle, shower, adopted);
        });
  }

  /**
   * What the source showed before is another mutation of the same money. They are locked by the
   * caller.
   */
  void move(Shower shower, List<Exchange.Move> moves) {
    // One after the other: each takes the place that the one before has left.
    jdbi.useHandle(
        handle -> {
          moves.forEach(move -> move(handle, shower, move));
          if (shower.isTrusted() && !moves.isEmpty()) {
            handle
                .createUpdate(
                    "update mutation set outcome = 'NEW' where id = any(:ids) and outcome = 'HELD'")
                .bindArray("ids", UUID.class, moves.stream().map(one -> one.to().id()).toList())
                .execute();
          }
        });
  }

  private static void move(Handle handle, Shower shower, Exchange.Move move) {
    handle
        .createUpdate(
            """
            update mutation_sighting set mutation_id = :to
            where account_id = :account and source = :source and identity_key = :key
              and occurrence = :occurrence
            """)
        .bind("to", move.to().id())
        .bind("account", shower.accountId())
        .bind("source", shower.source().name())
        .bind("key", move.row().identityKey())
        .bind("occurrence", move.row().occurrence())
        .execute();
  }

  private void see(Handle handle, Shower shower, List<Sighting> sightings) {
    Columns columns = new Columns(sightings);
    handle
        .createUpdate(
            """
            insert into mutation_sighting (account_id, source, identity_key, occurrence, strength, mutation_id, day, seen_at)
            select :account, :source, t.key, t.occurrence, t.strength, t.id, t.day, :now
            from unnest(:ids::uuid[], :keys::text[], :occurrences::int[], :strengths::text[], :days::date[])
              as t (id, key, occurrence, strength, day)
            """)
        .bind("account", shower.accountId())
        .bind("source", shower.source().name())
        .bind("now", clock.instant())
        .bindArray("ids", UUID.class, columns.mutations())
        .bind("keys", TextArray.of(sightings.stream().map(one -> one.shown().key()).toList()))
        .bindArray(
            "occurrences", Integer.class, sightings.stream().map(Sighting::occurrence).toList())
        .bindArray(
            "strengths",
            String.class,
            sightings.stream().map(one -> one.shown().identity().strength().name()).toList())
        .bind("days", TextArray.of(columns.of(StatementRow::bookingDate)))
        .execute();
  }

  /** Where the rows came from. The answer is kept as received, if there is one. */
  UUID fetch(Handle handle, UUID accountId, StatementSource source, Provenance from, int fresh) {
    UUID id = ids.next();
    handle
        .createUpdate(
            """
            insert into feed_fetch (id, account_id, source, from_day, to_day, started_at, complete, rows, new_rows, raw)
            values (:id, :account, :source, :from, :to, :begun, :whole, :rows, :fresh, :raw)
            """)
        .bind("id", id)
        .bind("account", accountId)
        .bind("source", source.name())
        .bind("from", from.days().from())
        .bind("to", from.days().to())
        .bind("begun", from.begun())
        .bind("whole", from.whole())
        .bind("rows", from.rows())
        .bind("fresh", fresh)
        .bind("raw", from.raw())
        .execute();
    return id;
  }

  /**
   * Says how many rows were new after all.
   *
   * @param fetchId null when none was
   */
  void freshIn(Handle handle, UUID fetchId, int fresh) {
    if (fetchId != null) {
      handle
          .createUpdate("update feed_fetch set new_rows = :fresh where id = :id")
          .bind("fresh", fresh)
          .bind("id", fetchId)
          .execute();
    }
  }

  /**
   * What is kept of where rows came from.
   *
   * @param raw gzip of the answer as received, or null
   */
  record Provenance(StoredRow.Days days, Instant begun, boolean whole, int rows, byte[] raw) {}

  private static LedgerEntry entry(UUID accountId, Sighting one) {
    StatementRow row = one.shown().row();
    LedgerEntry entry =
        new LedgerEntry(
            "mutation.booked", one.mutationId(), "Bank mutation of " + row.bookingDate());
    LedgerAccount bank = LedgerAccount.bank(accountId);
    LedgerAccount clearing = LedgerAccount.clearing(accountId);
    return row.direction() == StatementRow.Direction.CREDIT
        ? entry.debit(bank, row.amount()).credit(clearing, row.amount())
        : entry.debit(clearing, row.amount()).credit(bank, row.amount());
  }

  /** Rows as columns of text, which the database reads back as what they are. */
  private record Columns(List<Sighting> sightings) {

    List<UUID> mutations() {
      return sightings.stream().map(Sighting::mutationId).toList();
    }

    List<String> of(Function<StatementRow, ?> column) {
      List<String> values = new ArrayList<>(sightings.size());
      for (Sighting one : sightings) {
        values.add(Objects.toString(column.apply(one.shown().row()), null));
      }
      return values;
    }
  }
}
