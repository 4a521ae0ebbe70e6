package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.payment.UnmatchedPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Transfers of refunds that come back: a credit that names a refund which was sent, with its
 * amount. The money is owed back once more, by a refund of its own, whose account is asked for
 * again; the operators are told.
 */
@ApplicationScoped
class RefundBounces {

  /** Work item of a refund that opened because an earlier one's transfer came back. */
  static final String ITEM = "refund.bounced";

  private static final String WHY = "bounced";
  private static final Actor DESK = new Actor.System("desk");
  private static final int BATCH = 100;

  private Jdbi jdbi;
  private Ids ids;
  private RefundRows rows;
  private RefundOpening opening;
  private UnmatchedPayments desk;
  private Ledger ledger;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<MoneyOwedBack> owed;

  protected RefundBounces() {}

  @Inject
  RefundBounces(
      Jdbi jdbi,
      Ids ids,
      RefundRows rows,
      RefundOpening opening,
      UnmatchedPayments desk,
      Ledger ledger,
      WorkItems workItems,
      AuditLog audit,
      Event<MoneyOwedBack> owed) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.rows = rows;
    this.opening = opening;
    this.desk = desk;
    this.ledger = ledger;
    this.workItems = workItems;
    this.audit = audit;
    this.owed = owed;
  }

  /** A credit on the desk and the refund whose transfer it brings back. */
  record Bounce(UUID mutationId, UUID refundId) {}

  /** At most {@value #BATCH}; rows about which operators decide are theirs. */
  List<Bounce> onDesk() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id as mutation_id, r.id as refund_id from mutation m
                      join refund r on r.state = 'PAID' and r.amount = m.amount
                        and position(r.code in regexp_replace(
                          upper(concat_ws(' ', m.reference, m.remark)), '[^A-Z0-9]', '', 'g')) > 0
                        and m.first_seen_at >= r.approved_at
                    where m.outcome = 'DESK' and m.disappeared_at is null and not exists (
                      select 1 from money_decision d where d.mutation_id = m.id and d.state in ('ASKED', 'DUE'))
                    order by m.first_seen_at, m.id limit :most
                    """)
                .bind("most", BATCH)
                .mapTo(Bounce.class)
                .list());
  }

  /** Once; a row that was decided meanwhile is left alone. */
  @Transactional
  void book(Bounce bounce) {
    UnmatchedPayments.Place place = desk.lock(bounce.mutationId());
    if (!place.onDesk() || place.disappeared()) {
      return;
    }
    RefundView refund = rows.locked(bounce.refundId());
    UUID mutation = bounce.mutationId();
    desk.take(mutation, false, "refund-bounced");
    UUID owedTo = refund.invoiceId() == null ? mutation : refund.invoiceId();
    ledger.book(
        new LedgerEntry("refund.bounced", ids.next(), "Refund " + refund.code() + " came back")
            .debit(LedgerAccount.clearing(place.accountId()), refund.amount())
            .credit(LedgerAccount.owedBack(owedTo), refund.amount()));
    rows.tell(DESK, refund, "BOUNCED");
    if (refund.invoiceId() == null) {
      opening.open(DESK, null, mutation, refund.amount(), WHY);
    } else {
      owed.fire(new MoneyOwedBack(refund.invoiceId(), mutation, refund.amount(), WHY));
    }
    audit.write(
        DESK,
        "refund.bounced",
        "refund",
        refund.id(),
        Map.of("state", refund.state().name()),
        Map.of("mutation", mutation.toString()));
    fresh(mutation).ifPresent(again -> raise(refund, again));
  }

  private Optional<RefundView> fresh(UUID cause) {
    return rows
        .list("r.cause_id = :cause and r.state <> 'STOPPED'", Map.of("cause", cause))
        .stream()
        .findFirst();
  }

  private void raise(RefundView before, RefundView again) {
    workItems.raise(
        ITEM,
        again.id(),
        "the transfer of refund " + before.code() + " came back",
        Map.of(
            "bounced",
            before.code(),
            "again",
            again.code(),
            "amount",
            before.amount().toPlainString(),
            "account",
            before.bank() + " " + before.maskedNumber()));
  }
}
