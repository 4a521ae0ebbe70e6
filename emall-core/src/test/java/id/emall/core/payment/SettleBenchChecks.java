package id.emall.core.payment;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** What must be true after the banks' rows were settled; anything else fails the run. */
final class SettleBenchChecks {

  private final Jdbi jdbi;

  SettleBenchChecks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void check() {
    none(
        "entries that do not sum to zero",
        "select 1 from ledger_posting group by entry_id having sum(amount) <> 0");
    none("undecided rows", "select 1 from mutation where outcome = 'NEW'");
    none("work that failed", "select 1 from work_item where closed_at is null");
    none(
        "rows and bank accounts of the ledger that differ",
        """
        select 1 from receiving_account a
        where (select coalesce(sum(amount), 0) from mutation m where m.account_id = a.id)
          <> (select coalesce(sum(p.amount), 0) from ledger_posting p join ledger_account l on l.id = p.account_id
              where l.kind = 'BANK' and l.owner = a.id::text)
        """);
    none(
        "invoices whose payments are not what they say",
        """
        select 1 from invoice i
        where i.paid_amount <> coalesce((select sum(s.amount) from settlement s join mutation m on m.id = s.mutation_id
            where s.invoice_id = i.id and m.outcome = 'SETTLED'), 0)
          or (i.state = 'PAID') <> (i.paid_amount = i.total)
        """);
    none(
        "orders, holds or totals that do not follow their invoice",
        """
        select 1 from invoice i join shop_order o on o.invoice_id = i.id join stock_hold h on h.order_id = o.id
          join reserved_total r on r.invoice_id = i.id
        where (i.state = 'PAID') <> (o.state = 'PAID') or (i.state = 'PAID') <> (h.state = 'CONSUMED')
          or (i.state = 'PAID') <> (r.free_at is not null)
        """);
    none(
        "orders whose money is not held for them",
        """
        select 1 from shop_order o left join ledger_account a on a.kind = 'ESCROW' and a.owner = o.id::text
          left join lateral (select sum(amount) as held from ledger_posting p where p.account_id = a.id) p on true
        where coalesce(-p.held, 0) <> case when o.state = 'PAID' then o.goods_total + o.shipping_cost else 0 end
        """);
    none(
        "paid invoices without two messages to the buyer and two to each seller, or without events",
        """
        select 1 from invoice i
          left join (select invoice_id, count(*) filter (where template = 'invoice-paid') as buyer,
              count(*) filter (where template = 'order-paid-seller') as sellers from message group by invoice_id) m
            on m.invoice_id = i.id
          left join (select invoice_id, count(*) as many from shop_order group by invoice_id) o on o.invoice_id = i.id
          left join (select invoice_id, count(*) as many from order_event
              where event in ('SETTLED', 'INVOICE_PAID') group by invoice_id) e on e.invoice_id = i.id
        where i.state = 'PAID' and (m.buyer is distinct from 2 or m.sellers is distinct from 2 * o.many
          or e.many is distinct from 1 + o.many)
        """);
    none(
        "money that came twice and is not owed back",
        """
        select 1 from mutation m where m.outcome = 'OWED_BACK' and not exists (
          select 1 from refund r where r.cause_id = m.id and r.amount = m.amount)
        """);
    System.out.println(
        "checked: books, invoices, orders, stock, totals, events and messages agree");
  }

  /** As many rows as the banks showed are new at that time. */
  void came(Instant at, int rows) {
    int fresh =
        jdbi.withHandle(
            handle ->
                handle
                    .select("select count(*) from mutation where first_seen_at = ?", at)
                    .mapTo(Integer.class)
                    .one());
    if (fresh != rows) {
      throw new IllegalStateException(fresh + " rows were new of " + rows);
    }
  }

  private void none(String what, String query) {
    int found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from (" + query + ") one")
                    .mapTo(Integer.class)
                    .one());
    if (found > 0) {
      throw new IllegalStateException(found + " " + what);
    }
  }
}
