package id.emall.core.refund;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.ordering.MoneyAskedBack;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.ReversedOrders;
import id.emall.core.ordering.Settlement;
import id.emall.core.payment.ReversedMutations;
import id.emall.core.payment.SameRows;
import id.emall.core.payment.TakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Books that the bank took money back: what it had done is undone as far as it is still in the
 * mall's hands, and what has gone on already is asked back. Afterwards bank and ledger agree.
 */
@ApplicationScoped
class Reversals {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private Ledger ledger;
  private RefundRows rows;
  private ReversedOrders orders;
  private ReversedMutations mutations;
  private WorkItems workItems;
  private Settlement settlement;
  private TakenBack takenBack;
  private Event<MoneyOwedBack> owed;
  private Event<MoneyAskedBack> askedBack;
  private Event<ReturnTakenBack> returns;

  protected Reversals() {}

  @Inject
  Reversals(
      Ledger ledger,
      RefundRows rows,
      ReversedOrders orders,
      ReversedMutations mutations,
      WorkItems workItems,
      Settlement settlement,
      TakenBack takenBack,
      Event<MoneyOwedBack> owed,
      Event<MoneyAskedBack> askedBack,
      Event<ReturnTakenBack> returns) {
    this.ledger = ledger;
    this.rows = rows;
    this.orders = orders;
    this.mutations = mutations;
    this.workItems = workItems;
    this.settlement = settlement;
    this.takenBack = takenBack;
    this.owed = owed;
    this.askedBack = askedBack;
    this.returns = returns;
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
    undo(
        operator,
        gone,
        decisionId,
        new LedgerEntry("mutation.reversed", decisionId, "The bank took the money back")
            .credit(LedgerAccount.bank(gone.accountId()), gone.amount()));
    workItems.close(operator, ReversedMutations.DISAPPEARED, mutationId);
  }

  /** Refuses a credit that this row of the bank cannot have taken back. */
  void checkTakenBack(UUID creditId, UUID debitId) {
    takenBack.require(creditId, debitId);
  }

  /** Runs under the lock of both rows. The debit was booked when it came, so its entry is met. */
  @Transactional(Transactional.TxType.MANDATORY)
  void bookTakenBack(Actor operator, UUID creditId, UUID debitId, UUID decisionId) {
    takenBack.require(creditId, debitId);
    ReversedMutations.Gone gone = mutations.takeBack(creditId, debitId);
    if (!gone.undecided()) {
      undo(
          operator,
          gone,
          decisionId,
          new LedgerEntry("mutation.taken-back", decisionId, "The bank took the money back")
              .credit(LedgerAccount.clearing(gone.accountId()), gone.amount()));
    }
    workItems.close(operator, TakenBack.ITEM, debitId);
  }

  /** A row that was stored twice stands once; what it had booked is met. */
  @Transactional(Transactional.TxType.MANDATORY)
  void bookSame(SameRows.Merged merged, UUID decisionId) {
    ledger.book(
        new LedgerEntry("mutation.same", decisionId, "A row of the bank that was stored twice")
            .debit(LedgerAccount.clearing(merged.accountId()), merged.amount())
            .credit(LedgerAccount.bank(merged.accountId()), merged.amount()));
  }

  private void undo(
      Actor operator, ReversedMutations.Gone gone, UUID decisionId, LedgerEntry entry) {
    Optional<RefundView> refund = ofNoPart(gone);
    lockInvoices(gone, refund);
    Map<UUID, BigDecimal> over = new LinkedHashMap<>();
    ofNoInvoice(operator, gone, refund, entry)
        .ifPresent(buyer -> over.put(buyer, gone.ofNoInvoice().negate()));
    entry.debit(LedgerAccount.receivable(gone.mutationId()), gone.ofClaims());
    gone.parts()
        .forEach(part -> over.put(part.invoiceId(), ofInvoice(operator, gone, part, entry)));
    ledger.book(entry);
    over.forEach(
        (invoice, rest) -> {
          if (rest.signum() > 0) {
            owed.fire(new MoneyOwedBack(invoice, decisionId, rest, "reversed"));
          } else if (rest.signum() < 0) {
            askedBack.fire(new MoneyAskedBack(invoice, decisionId, rest.negate()));
          }
        });
  }

  /** Before any refund, and all of them at once. */
  private void lockInvoices(ReversedMutations.Gone gone, Optional<RefundView> refund) {
    List<UUID> invoices =
        new ArrayList<>(gone.parts().stream().map(ReversedMutations.Part::invoiceId).toList());
    refund.map(RefundView::invoiceId).ifPresent(invoices::add);
    settlement.lock(invoices);
  }

  /**
   * The newest refund of what no invoice got: of money that went back to its sender, or of a
   * refund's transfer that came back.
   */
  private Optional<RefundView> ofNoPart(ReversedMutations.Gone gone) {
    return rows
        .list(
            """
            r.state <> 'STOPPED' and (
              (r.cause_id = :mutation and (r.invoice_id is null or not exists (
                select 1 from settlement s where s.mutation_id = r.cause_id and s.invoice_id = r.invoice_id)))
              or (r.invoice_id is null and r.cause_id in (select id from money_decision where mutation_id = :mutation)))
            order by r.created_at desc, r.id desc limit 1
            """,
            Map.of("mutation", gone.mutationId()))
        .stream()
        .findFirst();
  }

  /**
   * Takes the money of no invoice from its refund, or from its place.
   *
   * @return the invoice whose buyer has that money by a refund that was paid, and is asked for it
   */
  private Optional<UUID> ofNoInvoice(
      Actor operator, ReversedMutations.Gone gone, Optional<RefundView> refund, LedgerEntry entry) {
    if (gone.swept()) {
      mutations.unsweep(gone, entry);
    } else if (gone.ofPayout()) {
      returns.fire(new ReturnTakenBack(operator, gone.mutationId(), entry));
    } else if (gone.ofNoInvoice().signum() == 0) {
      return Optional.empty();
    } else if (refund.isEmpty() || "unidentified".equals(gone.reason())) {
      entry.debit(mutations.whereItLies(gone), gone.ofNoInvoice());
    } else {
      return ofRefund(operator, gone, rows.locked(refund.get().id()), entry);
    }
    return Optional.empty();
  }

  private Optional<UUID> ofRefund(
      Actor operator, ReversedMutations.Gone gone, RefundView refund, LedgerEntry entry) {
    if (stopped(operator, refund)) {
      entry.debit(LedgerAccount.owedBack(refund.owedTo()), gone.ofNoInvoice());
      return Optional.empty();
    }
    UUID asked = refund.invoiceId() == null ? gone.mutationId() : refund.invoiceId();
    entry.debit(LedgerAccount.receivable(asked), gone.ofNoInvoice());
    return Optional.ofNullable(refund.invoiceId());
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
    workItems.close(operator, RefundBounces.ITEM, locked.id());
    return true;
  }

  /**
   * First the orders and their money, in the order of locks, then the refunds.
   *
   * @return what is freed beyond what the bank took, and is owed back; negative when that is more,
   *     and is asked back
   */
  private BigDecimal ofInvoice(
      Actor operator, ReversedMutations.Gone gone, ReversedMutations.Part part, LedgerEntry entry) {
    BigDecimal freed =
        part.settled() ? orders.close(operator, part.invoiceId(), part.amount(), entry) : NOTHING;
    freed = freed.add(stopRefunds(operator, gone, part, part.amount().subtract(freed), entry));
    BigDecimal rest = freed.subtract(part.amount());
    if (rest.signum() > 0) {
      entry.credit(LedgerAccount.owedBack(part.invoiceId()), rest);
    } else {
      entry.debit(LedgerAccount.receivable(part.invoiceId()), rest.negate());
    }
    return rest;
  }

  /** Refunds of this very money, or of what an earlier reversal left over and that it covers. */
  private BigDecimal stopRefunds(
      Actor operator,
      ReversedMutations.Gone gone,
      ReversedMutations.Part part,
      BigDecimal most,
      LedgerEntry entry) {
    BigDecimal stopped = NOTHING;
    for (RefundView refund : stoppable(gone, part)) {
      RefundView locked = rows.locked(refund.id());
      boolean covered = stopped.add(locked.amount()).compareTo(most) <= 0;
      boolean ofIt = locked.causeId().equals(gone.mutationId());
      if ((covered || ofIt) && stopped(operator, locked)) {
        entry.debit(LedgerAccount.owedBack(part.invoiceId()), locked.amount());
        stopped = stopped.add(locked.amount());
      }
    }
    return stopped;
  }

  private List<RefundView> stoppable(ReversedMutations.Gone gone, ReversedMutations.Part part) {
    return rows.list(
        "r.invoice_id = :invoice and (r.cause_id = :mutation or r.why = 'reversed')"
            + " order by r.cause_id = :mutation desc, r.id",
        Map.of("invoice", part.invoiceId(), "mutation", gone.mutationId()));
  }
}
