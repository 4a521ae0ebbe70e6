package id.emall.core.reconciliation;

/** The ledger in itself, and what it says about money of nobody yet. */
final class LedgerProofs {

  static final String LEDGER_SUM =
      """
      select 'ledger' as object, 'ledger' as label, null::uuid as account_id, null::date as day,
        0.00 as expected, total.amount as found
      from (select coalesce(sum(amount), 0.00) as amount from ledger_posting) total where total.amount <> 0
      """;

  /** By {@code ledger_entry_by_time} and the key of the postings. */
  static final String ENTRY =
      """
      select e.id::text as object, min(e.kind) || ': ' || min(e.memo) as label, null::uuid as account_id,
        null::date as day, 0.00 as expected, sum(p.amount) as found
      from ledger_entry e join ledger_posting p on p.entry_id = e.id
      where e.at >= cast(:since as date) group by e.id having sum(p.amount) <> 0
      """;

  /** Undecided credits, less debits that nobody recognised. */
  static final String CLEARING =
      """
      with undecided as (
          select m.account_id, sum(case m.direction when 'CREDIT' then m.amount else -m.amount end) as amount
          from mutation m
          where m.reversed_at is null and (m.outcome in ('NEW', 'HELD', 'DESK')
            or (m.outcome = 'DEBIT' and not exists (select 1 from refund r where r.debit_id = m.id)
              and not exists (select 1 from payout p where p.debit_id = m.id or p.fee_debit_id = m.id)
              and not exists (select 1 from mutation c where c.reversed_by = m.id)))
          group by m.account_id),
        lying as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'CLEARING' and exists (select 1 from receiving_account r where r.id::text = a.owner)
          group by a.owner)
      select r.id::text as object, r.bank || ' ' || r.number as label, r.id as account_id, null::date as day,
        coalesce(u.amount, 0.00) as expected, coalesce(l.amount, 0.00) as found
      from receiving_account r left join undecided u on u.account_id = r.id left join lying l on l.owner = r.id::text
      where coalesce(u.amount, 0.00) <> coalesce(l.amount, 0.00)
      """;

  static final String UNIDENTIFIED =
      """
      with apart as (
          select account_id,
            sum(case when outcome = 'NOT_OURS' and outcome_reason = 'unidentified' then amount else rest end) as amount
          from mutation
          where reversed_at is null and reversed_by is null
            and ((outcome = 'NOT_OURS' and outcome_reason = 'unidentified') or rest_reason = 'unidentified')
          group by account_id),
        kept as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'UNIDENTIFIED' group by a.owner)
      select r.id::text as object, r.bank || ' ' || r.number as label, r.id as account_id, null::date as day,
        coalesce(m.amount, 0.00) as expected, coalesce(k.amount, 0.00) as found
      from receiving_account r left join apart m on m.account_id = r.id left join kept k on k.owner = r.id::text
      where coalesce(m.amount, 0.00) <> coalesce(k.amount, 0.00)
      """;

  static final String FEES =
      """
      select 'fees' as object, 'fees' as label, null::uuid as account_id, null::date as day,
        told.amount as expected, booked.amount as found
      from (select coalesce((select sum(fee) from sweep), 0.00) + coalesce((select sum(fee) from payout), 0.00) as amount) told,
        (select coalesce(sum(p.amount), 0.00) as amount from ledger_account a
          join ledger_posting p on p.account_id = a.id where a.kind = 'FEES') booked
      where told.amount <> booked.amount
      """;

  private LedgerProofs() {}
}
