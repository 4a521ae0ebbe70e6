package id.emall.core.reconciliation;

/** The ledger beside what invoices, orders and refunds say. */
final class OrderProofs {

  /**
   * A row that is for invoices is given away but for its rest, one that is not is not given away.
   */
  static final String SETTLEMENT =
      """
      select m.id::text as object, m.remark as label, m.account_id, m.booking_date as day,
        case when m.outcome in ('SETTLED', 'OWED_BACK') then m.amount - m.rest else 0.00 end as expected,
        coalesce(s.amount, 0.00) as found
      from mutation m
        left join (select mutation_id, sum(amount) as amount from settlement group by mutation_id) s
          on s.mutation_id = m.id
      where m.booking_date >= :since
        and ((m.outcome in ('SETTLED', 'OWED_BACK') and coalesce(s.amount, 0.00) <> m.amount - m.rest)
          or (m.outcome in ('NEW', 'HELD', 'DESK', 'DEBIT', 'SWEEP') and s.amount is not null))
      """;

  /**
   * What was given to an invoice and is neither owed back nor taken back. What it had got before it
   * lapsed was owed back then.
   */
  static final String INVOICE_PAID =
      """
      with given as (
        select s.invoice_id, sum(s.amount) as amount from settlement s join mutation m on m.id = s.mutation_id
        where m.outcome = 'SETTLED' and s.outcome <> 'OWED_BACK' and m.reversed_at is null and m.reversed_by is null
          and not (s.outcome = 'PARTLY_PAID' and exists (select 1 from order_event e where e.invoice_id = s.invoice_id
            and e.order_id is null and e.to_state = 'LAPSED' and e.at >= s.settled_at))
        group by s.invoice_id)
      select i.id::text as object, i.code as label, i.account_id, null::date as day,
        coalesce(g.amount, 0.00) as expected, i.paid_amount as found
      from invoice i left join given g on g.invoice_id = i.id
      where i.state <> 'CANCELLED' and i.paid_amount <> coalesce(g.amount, 0.00)
      """;

  /**
   * An open invoice's part payments and the credit used on it. Of one that ended, part payments
   * that were missing at its end lie there until the bank shows them again.
   */
  static final String INVOICE_CLEARING =
      """
      with missing as (
          select s.invoice_id, sum(s.amount) as amount
          from settlement s join mutation m on m.id = s.mutation_id join invoice i on i.id = s.invoice_id
          where m.disappeared_at is not null and m.reversed_at is null and m.reversed_by is null and m.outcome = 'SETTLED'
            and s.outcome <> 'OWED_BACK' and i.state in ('LAPSED', 'CANCELLED')
            and exists (select 1 from order_event e where e.invoice_id = i.id and e.order_id is null
              and e.to_state in ('LAPSED', 'CANCELLED') and e.at >= m.disappeared_at)
          group by s.invoice_id),
        wanted as (
          select i.id::text as owner, i.code, case when i.state in ('OPEN', 'PARTLY_PAID')
              then i.paid_amount + i.credit_used else coalesce(m.amount, 0.00) end as amount
          from invoice i left join missing m on m.invoice_id = i.id
          where i.state in ('OPEN', 'PARTLY_PAID') or m.amount is not null),
        lying as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'CLEARING' and not exists (select 1 from receiving_account r where r.id::text = a.owner)
          group by a.owner)
      select coalesce(w.owner, l.owner) as object,
        coalesce(w.code, (select i.code from invoice i where i.id::text = l.owner), l.owner) as label,
        null::uuid as account_id, null::date as day,
        coalesce(w.amount, 0.00) as expected, coalesce(l.amount, 0.00) as found
      from wanted w full join lying l on l.owner = w.owner
      where coalesce(w.amount, 0.00) <> coalesce(l.amount, 0.00)
      """;

  static final String ESCROW =
      """
      with wanted as (
          select id::text as owner, code, (goods_total + shipping_cost)::numeric(18,2) as amount from shop_order
          where state in ('PAID', 'SHIPPED', 'DELIVERED', 'RETURNING', 'RETURNED', 'LOST')),
        held as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'ESCROW' group by a.owner)
      select coalesce(w.owner, h.owner) as object,
        coalesce(w.code, (select o.code from shop_order o where o.id::text = h.owner), h.owner) as label,
        null::uuid as account_id, null::date as day,
        coalesce(w.amount, 0.00) as expected, coalesce(h.amount, 0.00) as found
      from wanted w full join held h on h.owner = w.owner
      where coalesce(w.amount, 0.00) <> coalesce(h.amount, 0.00)
      """;

  /**
   * Completed orders less the mall's share and what went back for some of their pieces, and of
   * orders whose money went back what did not go back to the buyer; less what was paid out.
   */
  static final String SELLER =
      """
      with moved as (
          select o.shop_id, case o.state
              when 'COMPLETED' then o.goods_total - o.goods_back + o.shipping_cost - o.postage_back + o.commission_off
                - coalesce(o.commission, o.goods_total * o.commission_basis_points / 10000)
              else o.goods_total - o.goods_back + o.shipping_cost - o.postage_back - coalesce(r.amount, 0) end as amount
          from shop_order o left join refund r on r.cause_id = o.id and r.state <> 'STOPPED'
          where o.state in ('COMPLETED', 'REFUNDED')
          union all
          select shop_id, -amount from payout
          where state not in ('PREPARED', 'DROPPED', 'FAILED') and returned_by is null),
        earned as (select shop_id::text as owner, sum(amount) as amount from moved group by shop_id),
        booked as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'SELLER' group by a.owner)
      select coalesce(e.owner, b.owner) as object,
        coalesce((select s.name from shop s where s.id::text = coalesce(e.owner, b.owner)), b.owner) as label,
        null::uuid as account_id, null::date as day,
        coalesce(e.amount, 0.00) as expected, coalesce(b.amount, 0.00) as found
      from earned e full join booked b on b.owner = e.owner
      where coalesce(e.amount, 0.00) <> coalesce(b.amount, 0.00)
      """;

  static final String COMMISSION =
      """
      select 'commission' as object, 'commission' as label, null::uuid as account_id, null::date as day,
        due.amount as expected, booked.amount as found
      from (select coalesce(sum(coalesce(commission, goods_total * commission_basis_points / 10000) - commission_off), 0.00) as amount
          from shop_order where state = 'COMPLETED') due,
        (select coalesce(-sum(p.amount), 0.00) as amount from ledger_account a
          join ledger_posting p on p.account_id = a.id where a.kind = 'COMMISSION') booked
      where due.amount <> booked.amount
      """;

  static final String OWED_BACK =
      """
      with due as (
          select coalesce(invoice_id, cause_id)::text as owner, sum(amount) as amount from refund
          where state not in ('PAID', 'STOPPED') group by 1),
        booked as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'OWED_BACK' group by a.owner)
      select coalesce(d.owner, b.owner) as object,
        coalesce((select i.code from invoice i where i.id::text = coalesce(d.owner, b.owner)),
          coalesce(d.owner, b.owner)) as label,
        null::uuid as account_id, null::date as day,
        coalesce(d.amount, 0.00) as expected, coalesce(b.amount, 0.00) as found
      from due d full join booked b on b.owner = d.owner
      where coalesce(d.amount, 0.00) <> coalesce(b.amount, 0.00)
      """;

  static final String OUTGOING =
      """
      with sent as (
          select id::text as owner, code, amount from refund where state = 'PAID' and debit_id is null
          union all
          select id::text, code, amount from payout where state in ('APPROVED', 'SENDING', 'SENT', 'UNCLEAR')),
        booked as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind = 'OUTGOING' group by a.owner)
      select coalesce(s.owner, b.owner) as object,
        coalesce(s.code, (select r.code from refund r where r.id::text = b.owner),
          (select p.code from payout p where p.id::text = b.owner), b.owner) as label,
        null::uuid as account_id, null::date as day,
        coalesce(s.amount, 0.00) as expected, coalesce(b.amount, 0.00) as found
      from sent s full join booked b on b.owner = s.owner
      where coalesce(s.amount, 0.00) <> coalesce(b.amount, 0.00)
      """;

  /**
   * Of buyers none of whose paid invoices the bank took back; there the credit that was left
   * decided how much of it was taken. Nobody's is below zero. What was given up counts as if it
   * were there.
   */
  static final String BUYER_CREDIT =
      """
      with due as (
          select coalesce(buyer_id, partner_id)::text as owner,
            sum(case when state = 'PAID' then unique_code else 0 end
              - case when state in ('OPEN', 'PARTLY_PAID', 'PAID') then credit_used else 0 end)::numeric(18,2) as amount,
            bool_or(state = 'CANCELLED' and exists (
              select 1 from shop_order o where o.invoice_id = invoice.id and o.paid_at is not null)) as taken_back
          from invoice group by 1),
        booked as (
          select a.owner, -sum(p.amount) as amount from ledger_account a join ledger_posting p on p.account_id = a.id
          where a.kind in ('BUYER_CREDIT', 'GIVEN_UP') group by a.owner)
      select coalesce(d.owner, b.owner) as object,
        coalesce((select m.name from member m where m.id::text = coalesce(d.owner, b.owner)),
          (select p.name from partner p where p.id::text = coalesce(d.owner, b.owner)), b.owner) as label,
        null::uuid as account_id, null::date as day,
        case when d.taken_back then 0.00 else coalesce(d.amount, 0.00) end as expected,
        coalesce(b.amount, 0.00) as found
      from due d full join booked b on b.owner = d.owner
      where case when d.taken_back then coalesce(b.amount, 0.00) < 0
        else coalesce(d.amount, 0.00) <> coalesce(b.amount, 0.00) end
      """;

  private OrderProofs() {}
}
