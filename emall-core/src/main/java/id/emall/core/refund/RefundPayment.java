package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.payment.UsedDebits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Books a refund's transfer, once, and finds the bank's own row of it. The bank's account in the
 * ledger follows the bank's rows alone, so what was sent lies in OUTGOING until the bank shows it.
 */
@ApplicationScoped
class RefundPayment {

  private static final int LONGEST_LIST = 500;

  private Jdbi jdbi;
  private Ledger ledger;
  private RefundRows rows;
  private AuditLog audit;

  protected RefundPayment() {}

  @Inject
  RefundPayment(Jdbi jdbi, Ledger ledger, RefundRows rows, AuditLog audit) {
    this.jdbi = jdbi;
    this.ledger = ledger;
    this.rows = rows;
    this.audit = audit;
  }

  /** A row of the bank that shows a transfer out. */
  record Debit(UUID id, LocalDate bookingDate, String reference) {}

  /** Refunds that a row of the bank may still show, longest approved first. */
  List<UUID> notSeen() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from refund where state in ('APPROVED', 'PAID') and debit_id is null
                    order by approved_at limit :most
                    """)
                .bind("most", LONGEST_LIST)
                .mapTo(UUID.class)
                .list());
  }

  /** The transfer of a refund was made, as an operator says. */
  @Transactional(Transactional.TxType.MANDATORY)
  RefundView record(Actor by, UUID refundId, LocalDate on, String reference) {
    Set<UUID> held = hold(refundId, reference);
    return made(by, rows.locked(refundId), held, on, reference);
  }

  private RefundView made(
      Actor by, RefundView refund, Set<UUID> held, LocalDate on, String reference) {
    RefundView paid =
        rows.move(
            by,
            refund,
            RefundEvent.PAY,
            new RefundRows.Setting(
                "paid_on = :on, bank_reference = :reference",
                Map.of("on", on, "reference", reference)));
    ledger.book(
        new LedgerEntry("refund.paid", refund.id(), "Refund " + refund.code() + " sent")
            .debit(LedgerAccount.owedBack(refund.owedTo()), refund.amount())
            .credit(LedgerAccount.outgoing(refund.id()), refund.amount()));
    look(by, paid, held);
    return rows.find(refund.id()).orElseThrow();
  }

  /**
   * Looks for the bank's row of a refund. One that names an approved refund also says that it was
   * sent.
   */
  @Transactional
  void look(Actor by, UUID refundId) {
    Set<UUID> held = hold(refundId, null);
    look(by, rows.locked(refundId), held);
  }

  /**
   * Locks the bank's rows that may be its transfer, before the refund as everywhere: under that
   * lock each accounts for one thing only.
   *
   * @param reference that is just told, or null
   */
  private Set<UUID> hold(UUID refundId, String reference) {
    return jdbi.withHandle(
        handle ->
            UsedDebits.hold(
                handle, fitting(handle, refundId, reference).stream().map(Debit::id).toList()));
  }

  private void look(Actor by, RefundView refund, Set<UUID> held) {
    List<Debit> fitting = jdbi.withHandle(handle -> fitting(handle, refund.id(), null));
    if (refund.seen() || fitting.size() != 1 || !held.contains(fitting.getFirst().id())) {
      return;
    }
    Debit debit = fitting.getFirst();
    if (refund.state() == RefundState.APPROVED) {
      made(by, refund, held, debit.bookingDate(), debit.reference());
    } else if (refund.state() == RefundState.PAID) {
      bind(by, refund, debit);
    }
  }

  private void bind(Actor by, RefundView refund, Debit debit) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update refund set debit_id = :debit
                    where id = :id and state = 'PAID' and debit_id is null
                    """)
                .bind("debit", debit.id())
                .bind("id", refund.id())
                .execute());
    ledger.book(
        new LedgerEntry(
                "refund.seen", refund.id(), "Refund " + refund.code() + " on the bank's statement")
            .debit(LedgerAccount.outgoing(refund.id()), refund.amount())
            .credit(LedgerAccount.clearing(refund.fromAccountId()), refund.amount()));
    audit.write(
        by,
        "refund.seen",
        "refund",
        refund.id(),
        Map.of(),
        Map.of("mutation", debit.id().toString()));
    rows.tell(by, refund, "SEEN");
  }

  /** Same account and amount, not before the approval's day, and it names code or reference. */
  private static List<Debit> fitting(Handle handle, UUID refundId, String reference) {
    return handle
        .createQuery(
            """
            select m.id, m.booking_date, coalesce(m.bank_transaction_id, m.reference, r.code) as reference
            from refund r join mutation m on m.account_id = r.from_account_id and m.direction = 'DEBIT'
                and m.amount = r.amount and m.disappeared_at is null
                and m.booking_date >= (r.approved_at at time zone 'Asia/Jakarta')::date
              cross join lateral (select regexp_replace(upper(concat_ws(' ', m.reference, m.remark,
                m.bank_transaction_id)), '[^A-Z0-9]', '', 'g') as said,
                coalesce(:reference::text, r.bank_reference) as reference) told
            where r.id = :id and %s
              and (position(r.code in told.said) > 0 or (length(told.reference) >= 6
                and position(regexp_replace(upper(told.reference), '[^A-Z0-9]', '', 'g') in told.said) > 0))
            order by m.booking_date, m.id limit 2
            """
                .formatted(UsedDebits.FREE))
        .bind("id", refundId)
        .bind("reference", reference)
        .mapTo(Debit.class)
        .list();
  }
}
