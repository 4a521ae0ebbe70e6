package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.payment.UnmatchedPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Money on the desk that is for no invoice: it goes back to its sender, or is kept apart. */
@ApplicationScoped
class NotOurs {

  private static final String WHY = "not-ours";

  private UnmatchedPayments desk;
  private Ledger ledger;
  private RefundOpening opening;

  protected NotOurs() {}

  @Inject
  NotOurs(UnmatchedPayments desk, Ledger ledger, RefundOpening opening) {
    this.desk = desk;
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

  @Transactional(Transactional.TxType.MANDATORY)
  void sendBack(Actor operator, UUID mutationId) {
    UnmatchedPayments.Taken taken = desk.take(mutationId, true, "send-back");
    LedgerAccount from =
        taken.wasApart()
            ? LedgerAccount.unidentified(taken.accountId())
            : LedgerAccount.clearing(taken.accountId());
    ledger.book(
        entry("mutation.to-sender", mutationId, "Not ours, owed to its sender")
            .debit(from, taken.amount())
            .credit(LedgerAccount.owedBack(mutationId), taken.amount()));
    opening.open(operator, null, mutationId, taken.amount(), WHY);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keepApart(Actor operator, UUID mutationId) {
    UnmatchedPayments.Taken taken = desk.take(mutationId, false, "unidentified");
    ledger.book(
        entry("mutation.unidentified", mutationId, "Not ours, sender not known")
            .debit(LedgerAccount.clearing(taken.accountId()), taken.amount())
            .credit(LedgerAccount.unidentified(taken.accountId()), taken.amount()));
  }

  private static LedgerEntry entry(String kind, UUID mutationId, String memo) {
    return new LedgerEntry(kind, mutationId, memo);
  }
}
