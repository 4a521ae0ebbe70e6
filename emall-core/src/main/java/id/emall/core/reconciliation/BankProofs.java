package id.emall.core.reconciliation;

/** Bank beside rows beside ledger. */
final class BankProofs {

  /**
   * What the newest whole reading of a day told beside what is stored of it: by its balances beside
   * all rows, without balances beside the rows that its source has shown. Rows that came after that
   * reading, or that a single reading left out, are not judged.
   */
  static final String BANK_DAY =
      """
      with told as (
          select distinct on (account_id, day) account_id, day, source, read_at,
            opening is not null and closing is not null as balanced,
            coalesce(closing - opening, credit_sum - debit_sum) as amount
          from statement_day where day >= :since
          order by account_id, day, opening is not null and closing is not null desc, read_at desc),
        rows as (
          select t.account_id, t.day, t.read_at, m.id
          from told t join mutation m on m.account_id = t.account_id and coalesce(m.moved_to, m.booking_date) = t.day
          where t.balanced and m.day_from is null
          union all
          select t.account_id, t.day, t.read_at, s.mutation_id
          from told t join mutation_sighting s on s.account_id = t.account_id and s.source = t.source and s.day = t.day
          where not t.balanced),
        stored as (
          select w.account_id, w.day, sum(case m.direction when 'CREDIT' then m.amount else -m.amount end) as amount
          from rows w join mutation m on m.id = w.id join feed_fetch f on f.id = m.fetch_id and f.started_at <= w.read_at
          where m.first_missing_at is null and m.disappeared_at is null
          group by w.account_id, w.day)
      select t.account_id || ' ' || t.day as object, r.bank || ' ' || r.number as label, t.account_id, t.day,
        t.amount as expected, coalesce(s.amount, 0.00) as found
      from told t join receiving_account r on r.id = t.account_id
        left join stored s on s.account_id = t.account_id and s.day = t.day
      where t.amount <> coalesce(s.amount, 0.00)
      """;

  /** A day that does not open with what the day before closed with, by the same source. */
  static final String BANK_BREAK =
      """
      select distinct on (f.account_id) f.account_id || ' ' || f.break_day as object, r.bank || ' ' || r.number as label,
        f.account_id, f.break_day as day, a.closing as expected, b.opening as found
      from feed f join receiving_account r on r.id = f.account_id
        join statement_day b on b.account_id = f.account_id and b.day = f.break_day and b.opening is not null
        join statement_day a on a.account_id = f.account_id and a.source = b.source and a.day = f.break_day - 1
          and a.closing is not null and a.closing <> b.opening
      order by f.account_id, b.read_at desc
      """;

  /** By {@code mutation_by_day} and the ledger's unique (kind, source). */
  static final String ROW_BOOKED =
      """
      select m.id::text as object, m.remark as label, m.account_id, coalesce(m.moved_to, m.booking_date) as day,
        case m.direction when 'CREDIT' then m.amount else -m.amount end as expected, coalesce(p.amount, 0.00) as found
      from mutation m
        left join ledger_entry e on e.kind = 'mutation.booked' and e.source = m.id::text
        left join ledger_account a on a.kind = 'BANK' and a.owner = m.account_id::text
        left join ledger_posting p on p.entry_id = e.id and p.account_id = a.id
      where m.booking_date >= :since
        and coalesce(p.amount, 0.00) <> case m.direction when 'CREDIT' then m.amount else -m.amount end
      """;

  static final String ROW_GONE =
      """
      select m.id::text as object, m.remark as label, m.account_id, coalesce(m.moved_to, m.booking_date) as day,
        0.00 as expected, case m.direction when 'CREDIT' then m.amount else -m.amount end as found
      from mutation m where m.disappeared_at is not null and m.reversed_at is null
      """;

  /** A payment that was told leaves its account when the bank's row of it comes: the sweep. */
  static final String BANK_ACCOUNT =
      """
      with stored as (
          select account_id, sum(case direction when 'CREDIT' then amount else -amount end) as amount
          from mutation where reversed_at is null group by account_id),
        swept as (
          select m.account_id, sum(m.amount) as amount from sweep s join mutation m on m.id = s.pushed_id
          group by m.account_id),
        booked as (
          select a.owner, sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'BANK' group by a.owner)
      select r.id::text as object, r.bank || ' ' || r.number as label, r.id as account_id, null::date as day,
        coalesce(s.amount, 0.00) - coalesce(w.amount, 0.00) as expected, coalesce(b.amount, 0.00) as found
      from receiving_account r
        left join stored s on s.account_id = r.id
        left join swept w on w.account_id = r.id
        left join booked b on b.owner = r.id::text
      where coalesce(s.amount, 0.00) - coalesce(w.amount, 0.00) <> coalesce(b.amount, 0.00)
      """;

  private BankProofs() {}
}
