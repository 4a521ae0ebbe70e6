package id.emall.core.refund;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.ReversedOrders;
import id.emall.core.payment.ReversedMutations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Books that the bank took money back: what it had done is undone as far as it is still in the
 * mall's hands, and what has gone on already is asked back. Afterwards bank and ledger agree.
 */
@ApplicationScoped
class Reversals {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private Jdbi jdbi;
  private Ledger ledger;
  private RefundRows rows;
  private ReversedOrders orders;
  private ReversedMutations mutations;
  private WorkItems workItems;
  private Event<MoneyOwedBack> owed;

  protected Reversals() {}

  @Inject
  Reversals(
      Jdbi jdbi,
      Ledger ledger,
      RefundRows rows,
      ReversedOrders orders,
      ReversedMutations mutations,
      WorkItems workItems,
      Event<MoneyOwedBack> owed) {
    this.jdbi = jdbi;
    this.ledger = ledger;
    this.rows = rows;
    this.orders = orders;
    this.mutations = mutations;
    this.workItems = workItems;
    this.owed = owed;
  }

  /** Refuses a row that the bank shows, or that was reversed already. */
  void check(UUID mutationId) {
    mutations.requireGone(mutationId);
  }

  /**
   * The row that paid this order's invoice and is gone.
   *
   * @throws Refusal CONFLICT {@code payment.still-shown} when there is none
   */
  UUID goneOf(UUID orderId) {
    return mutations.goneOf(orderId).orElseThrow(() -> Refusal.conflict("payment.still-shown"));
  }

  /** Runs under the lock of the row. */
  @Transactional(Transactional.TxType.MANDATORY)
  void book(Actor operator, UUID mutationId, UUID decisionId) {
    ReversedMutations.Gone gone = mutations.reverse(mutationId);
    LedgerEntry entry =
        new LedgerEntry("mutation.reversed", decisionId, "The bank took the money back")
            .credit(LedgerAccount.bank(gone.accountId()), gone.amount());
    if (gone.invoiceId() == null) {
      ledger.book(entry.debit(ofNoInvoice(operator, gone), gone.amount()));
    } else {
      ofInvoice(operator, gone, decisionId, entry);
    }
    workItems.close(operator, ReversedMutations.DISAPPEARED, mutationId);
  }

  /**
   * Where the money of no invoice is taken from: its refund, unless that was paid, or its place.
   */
  private LedgerAccount ofNoInvoice(Actor operator, ReversedMutations.Gone gone) {
    for (RefundView refund :
        rows.list("r.cause_id = :mutation", Map.of("mutation", gone.mutationId()))) {
      if (stopped(operator, rows.locked(refund.id()))) {
        return LedgerAccount.owedBack(gone.mutationId());
      }
    }
    return mutations.whereItLies(gone);
  }

  /**
   * @throws Refusal CONFLICT {@code money.refund-approved} while a transfer of it may be under way
   */
  private boolean stopped(Actor operator, RefundView locked) {
    if (locked.state() == RefundState.APPROVED) {
      throw Refusal.conflict("money.refund-approved");
    }
    if (!RefundEvent.STOP.from().contains(locked.state())) {
      return false;
    }
    rows.move(operator, locked, RefundEvent.STOP, RefundRows.Setting.NOTHING);
    return true;
  }

  /** First the orders and their money, in the order of locks, then the refunds. */
  private void ofInvoice(
      Actor operator, ReversedMutations.Gone gone, UUID decisionId, LedgerEntry entry) {
    BigDecimal freed =
        gone.settled() ? orders.close(operator, gone.invoiceId(), gone.amount(), entry) : NOTHING;
    freed = freed.add(stopRefunds(operator, gone, gone.amount().subtract(freed), entry));
    BigDecimal rest = freed.subtract(gone.amount());
    if (rest.signum() > 0) {
      entry.credit(LedgerAccount.owedBack(gone.invoiceId()), rest);
    } else {
      entry.debit(LedgerAccount.receivable(gone.invoiceId()), rest.negate());
    }
    ledger.book(entry);
    if (rest.signum() > 0) {
      owed.fire(new MoneyOwedBack(gone.invoiceId(), decisionId, rest, "reversed"));
    }
  }

  /** Refunds of this very money, or of what an earlier reversal left over and that it covers. */
  private BigDecimal stopRefunds(
      Actor operator, ReversedMutations.Gone gone, BigDecimal most, LedgerEntry entry) {
    BigDecimal stopped = NOTHING;
    for (RefundView refund : stoppable(gone)) {
      RefundView locked = rows.locked(refund.id());
      boolean covered = stopped.add(locked.amount()).compareTo(most) <= 0;
      boolean ofIt = locked.causeId().equals(gone.mutationId());
      if ((covered || ofIt) && stopped(operator, locked)) {
        entry.debit(LedgerAccount.owedBack(gone.invoiceId()), locked.amount());
        stopped = stopped.add(locked.amount());
      }
    }
    return stopped;
  }

  private List<RefundView> stoppable(ReversedMutations.Gone gone) {
    return rows.list(
        "r.invoice_id = :invoice and (r.cause_id = :mutation or r.why = 'reversed')"
            + " order by r.cause_id = :mutation desc, r.id",
        Map.of("invoice", gone.invoiceId(), "mutation", gone.mutationId()));
  }
}
