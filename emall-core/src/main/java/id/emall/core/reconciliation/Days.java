package id.emall.core.reconciliation;

import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Asks rows and ledger about business days. The ledger follows the bank's calendar here: an entry
 * that a row of the bank caused belongs to that row's day, any other to the day (WIB) on which it
 * was made.
 */
@ApplicationScoped
class Days {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  /** What a day is of: one account, one date. */
  record Key(UUID accountId, LocalDate day) {}

  /**
   * What is known now of these days, by account and day; days without rows are left out. By {@code
   * mutation_by_shown_day} and the ledger's unique (kind, source): a day of 100,000 rows takes
   * about a second. A row the bank shows no more is not counted, but its booking is until reversed.
   */
  Map<Key, DayFigures> figures(Handle handle, Collection<LocalDate> days) {
    return handle
        .createQuery(
            """
            with told as (
              select distinct on (account_id, day) account_id, day, opening, closing, credit_sum - debit_sum as net
              from statement_day where day = any(:days::date[])
              order by account_id, day, opening is null, read_at desc)
            select m.account_id, coalesce(m.moved_to, m.booking_date) as day,
              count(*) filter (where m.direction = 'CREDIT' and m.disappeared_at is null) as credits,
              coalesce(sum(m.amount) filter (where m.direction = 'CREDIT' and m.disappeared_at is null), 0.00) as credit_sum,
              count(*) filter (where m.direction = 'DEBIT' and m.disappeared_at is null) as debits,
              coalesce(sum(m.amount) filter (where m.direction = 'DEBIT' and m.disappeared_at is null), 0.00) as debit_sum,
              coalesce(sum(p.amount) filter (where m.reversed_at is null), 0.00) as booked,
              min(t.opening) as bank_opening, min(t.closing) as bank_closing, min(t.net) as bank_net
            from receiving_account r
              join mutation m on m.account_id = r.id and coalesce(m.moved_to, m.booking_date) = any(:days::date[])
              left join ledger_entry e on e.kind = 'mutation.booked' and e.source = m.id::text
              left join ledger_account a on a.kind = 'BANK' and a.owner = r.id::text
              left join ledger_posting p on p.entry_id = e.id and p.account_id = a.id
              left join told t on t.account_id = m.account_id and t.day = coalesce(m.moved_to, m.booking_date)
            group by 1, 2
            """)
        .bindArray("days", String.class, texts(days))
        .mapTo(DayFigures.class)
        .stream()
        .collect(
            Collectors.toMap(figures -> new Key(figures.accountId(), figures.day()), one -> one));
  }

  /** Dates as an array's elements. */
  static List<String> texts(Collection<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }

  /** A day of which nothing is known. */
  static DayFigures none(Key key) {
    return new DayFigures(
        key.accountId(), key.day(), 0, NOTHING, 0, NOTHING, NOTHING, null, null, null);
  }

  private record Balance(String owner, BigDecimal amount) {}

  /** What each account's BANK account in the ledger holds at the end of a day. */
  Map<String, BigDecimal> bankBalances(Handle handle, LocalDate day) {
    return balances(handle, day, "a.owner", "and a.kind = 'BANK'");
  }

  /**
   * What the ledger's accounts of each kind hold at the end of a day, debit positive. Everything
   * booked is summed, and what belongs to later days taken off again, so the newest days cost
   * least.
   */
  Map<String, BigDecimal> kindBalances(Handle handle, LocalDate day) {
    return balances(handle, day, "a.kind", "");
  }

  private static Map<String, BigDecimal> balances(
      Handle handle, LocalDate day, String of, String which) {
    Instant end = day.plusDays(1).atStartOfDay(MallClock.WIB).toInstant();
    List<Balance> balances =
        handle
            .createQuery(
                """
                with later as (
                    select e.id from receiving_account r
                      join mutation m on m.account_id = r.id and coalesce(m.moved_to, m.booking_date) > :day
                      join ledger_entry e on e.kind = 'mutation.booked' and e.source = m.id::text
                    union all
                    select e.id from ledger_entry e where e.at >= :end and e.kind <> 'mutation.booked'),
                  parts as (
                    select p.account_id, p.amount from ledger_posting p
                    union all
                    select p.account_id, -p.amount from later join ledger_posting p on p.entry_id = later.id)
                select %1$s as owner, sum(parts.amount) as amount
                from parts join ledger_account a on a.id = parts.account_id where true %2$s group by 1
                """
                    .formatted(of, which))
            .bind("day", day)
            .bind("end", end)
            .mapTo(Balance.class)
            .list();
    Map<String, BigDecimal> byOwner = new TreeMap<>();
    balances.forEach(one -> byOwner.put(one.owner(), one.amount()));
    return byOwner;
  }

  /** Days on which something was seen first since a moment. By {@code mutation_by_first_seen}. */
  List<LocalDate> touchedSince(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            select distinct coalesce(moved_to, booking_date) from mutation where first_seen_at >= :since
            """)
        .bind("since", since)
        .mapTo(LocalDate.class)
        .list();
  }
}
