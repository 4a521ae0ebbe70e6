package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.payment.UnmatchedPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Money on the desk that is for no invoice: it goes back to its sender, or is kept apart. */
@ApplicationScoped
class NotOurs {

  private static final String WHY = "not-ours";

  private UnmatchedPayments desk;
  private Ledger ledger;
  private RefundRows refunds;
  private RefundOpening opening;

  protected NotOurs() {}

  @Inject
  NotOurs(UnmatchedPayments desk, Ledger ledger, RefundRows refunds, RefundOpening opening) {
    this.desk = desk;
    this.refunds = refunds;
    this.ledger = ledger;
    this.opening = opening;
  }

  /** Refuses what is neither on the desk nor kept apart, or what the bank no longer shows. */
  void checkSendBack(UUID mutationId) {
    desk.requireOnDesk(mutationId, true);
  }

  /** Refuses what is not on the desk, or what the bank no longer shows. */
  void checkKeepApart(UUID mutationId) {
    desk.requireOnDesk(mutationId, false);
  }

  /** Booked by its decision: a row that was reversed and came back may be sent back once more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void sendBack(Actor operator, UUID mutationId, UUID decisionId) {
    UnmatchedPayments.Taken taken = desk.take(mutationId, true, "send-back");
    LedgerAccount from =
        taken.wasApart()
            ? LedgerAccount.unidentified(taken.accountId())
            : LedgerAccount.clearing(taken.accountId());
    UUID cause = cause(mutationId, decisionId);
    ledger.book(
        entry("mutation.to-sender", decisionId, "Not ours, owed to its sender")
            .debit(from, taken.amount())
            .credit(LedgerAccount.owedBack(cause), taken.amount()));
    opening.open(operator, null, cause, taken.amount(), WHY);
  }

  /**
   * By which the money comes to be owed: the row, or the decision when the row has been sent back
   * before and came once more.
   */
  private UUID cause(UUID mutationId, UUID decisionId) {
    boolean before =
        !refunds
            .list(
                "r.cause_id = :cause and r.invoice_id is null and r.state <> 'STOPPED'",
                Map.of("cause", mutationId))
            .isEmpty();
    return before ? decisionId : mutationId;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keepApart(UUID mutationId, UUID decisionId) {
    UnmatchedPayments.Taken taken = desk.take(mutationId, false, "unidentified");
    ledger.book(
        entry("mutation.unidentified", decisionId, "Not ours, sender not known")
            .debit(LedgerAccount.clearing(taken.accountId()), taken.amount())
            .credit(LedgerAccount.unidentified(taken.accountId()), taken.amount()));
  }

  /** What is left of money that was divided among invoices, in the transaction that divides it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void rest(Actor operator, DecisionRows.Open decision, UUID accountId) {
    BigDecimal rest = decision.rest();
    if (decision.restReason().equals("unidentified")) {
      ledger.book(
          entry("mutation.unidentified", decision.id(), "Rest of a divided transfer, kept apart")
              .debit(LedgerAccount.clearing(accountId), rest)
              .credit(LedgerAccount.unidentified(accountId), rest));
      return;
    }
    UUID cause = cause(decision.mutationId(), decision.id());
    ledger.book(
        entry("mutation.to-sender", decision.id(), "Rest of a divided transfer, owed to its sender")
            .debit(LedgerAccount.clearing(accountId), rest)
            .credit(LedgerAccount.owedBack(cause), rest));
    opening.open(operator, null, cause, rest, WHY);
  }

  private static LedgerEntry entry(String kind, UUID source, String memo) {
    return new LedgerEntry(kind, source, memo);
  }
}
