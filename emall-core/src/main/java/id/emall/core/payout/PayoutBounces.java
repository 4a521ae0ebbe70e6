package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.ReturnTakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Payouts that come back: a credit on the desk that names one that the bank had shown, with its
 * amount. The money is the seller's balance again, and the account must be given anew.
 */
@ApplicationScoped
class PayoutBounces {

  private static final int BATCH = 100;

  private Jdbi jdbi;
  private Ids ids;
  private Ledger ledger;
  private PayoutRows rows;
  private AccountVerdicts verdicts;
  private UnmatchedPayments desk;
  private AuditLog audit;
  private Event<PayoutBounced> bounced;

  protected PayoutBounces() {}

  @Inject
  PayoutBounces(
      Jdbi jdbi,
      Ids ids,
      Ledger ledger,
      PayoutRows rows,
      AccountVerdicts verdicts,
      UnmatchedPayments desk,
      AuditLog audit,
      Event<PayoutBounced> bounced) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.ledger = ledger;
    this.rows = rows;
    this.verdicts = verdicts;
    this.desk = desk;
    this.audit = audit;
    this.bounced = bounced;
  }

  /** A credit on the desk and the payout that it brings back. */
  record Bounce(UUID mutationId, UUID payoutId) {}

  /** At most {@value #BATCH}; rows about which operators decide are theirs. */
  List<Bounce> onDesk() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id as mutation_id, p.id as payout_id from mutation m
                      join payout p on p.state = 'PAID' and p.returned_by is null and p.amount = m.amount
                        and position(p.code in regexp_replace(
                          upper(concat_ws(' ', m.reference, m.remark)), '[^A-Z0-9]', '', 'g')) > 0
                        and m.first_seen_at >= p.approved_at
                    where m.outcome = 'DESK' and m.disappeared_at is null and not exists (
                      select 1 from money_decision d where d.mutation_id = m.id and d.state in ('ASKED', 'DUE'))
                    order by m.first_seen_at, m.id limit :most
                    """)
                .bind("most", BATCH)
                .mapTo(Bounce.class)
                .list());
  }

  /** Once for each payout; a row that was decided meanwhile is left alone. */
  @Transactional
  void book(Actor by, Bounce bounce) {
    UnmatchedPayments.Place place = desk.lock(bounce.mutationId());
    if (!place.onDesk() || place.disappeared()) {
      return;
    }
    PayoutView payout = rows.locked(bounce.payoutId());
    if (payout.returned()) {
      return;
    }
    desk.take(bounce.mutationId(), false, "payout-bounced");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update payout set returned_by = ? where id = ?",
                bounce.mutationId(),
                payout.id()));
    ledger.book(
        new LedgerEntry("payout.bounced", ids.next(), "Payout " + payout.code() + " came back")
            .debit(LedgerAccount.clearing(place.accountId()), payout.amount())
            .credit(LedgerAccount.seller(payout.shopId()), payout.amount()));
    verdicts.unusable(by, payout.accountId());
    audit.write(
        by,
        "payout.bounced",
        "payout",
        payout.id(),
        PayoutRows.told(payout),
        Map.of("mutation", bounce.mutationId().toString()));
    bounced.fire(new PayoutBounced(payout));
  }

  /** The bank took such a credit back: the payout stays paid, and leaves the balance once more. */
  void takenBack(@Observes ReturnTakenBack gone) {
    UUID id =
        rows.ids("p.returned_by = :mutation", Map.of("mutation", gone.mutationId())).getFirst();
    PayoutView payout = rows.locked(id);
    jdbi.useHandle(
        handle -> handle.execute("update payout set returned_by = null where id = ?", id));
    gone.entry().debit(LedgerAccount.seller(payout.shopId()), payout.amount());
    audit.write(
        gone.by(),
        "payout.return-taken-back",
        "payout",
        id,
        Map.of("mutation", gone.mutationId().toString()),
        PayoutRows.told(payout));
  }
}
