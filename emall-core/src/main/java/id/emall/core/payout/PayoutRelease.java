package id.emall.core.payout;

import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the money of a payout out of its seller's balance, or puts it back. Taking it looks at the
 * balance under the lock that everybody takes who takes money out of it: what a refund has taken
 * meanwhile is not paid out.
 */
@ApplicationScoped
class PayoutRelease {

  private Clock clock;
  private Ledger ledger;
  private PayoutRows rows;
  private PayoutAccountRows accounts;
  private Shops shops;

  protected PayoutRelease() {}

  @Inject
  PayoutRelease(
      Clock clock, Ledger ledger, PayoutRows rows, PayoutAccountRows accounts, Shops shops) {
    this.clock = clock;
    this.ledger = ledger;
    this.rows = rows;
    this.accounts = accounts;
    this.shops = shops;
  }

  /** Payouts whose batch is approved and that are not released, as after a crash. */
  List<UUID> waiting() {
    return rows.ids(
        "p.state = 'PREPARED' and b.state = 'APPROVED' order by p.id limit 1000", Map.of());
  }

  List<UUID> waiting(UUID batchId) {
    return rows.ids(
        "p.state = 'PREPARED' and b.state = 'APPROVED' and b.id = :batch order by p.id",
        Map.of("batch", batchId));
  }

  /** Each in a transaction of its own, so that it locks one balance only. */
  @Transactional
  void release(Actor by, UUID payoutId) {
    PayoutView payout = rows.locked(payoutId);
    if (payout.state() != PayoutState.PREPARED) {
      return;
    }
    Instant now = clock.instant();
    boolean usable =
        accounts
            .current(payout.shopId())
            .filter(account -> account.id().equals(payout.accountId()) && account.usable(now))
            .isPresent();
    if (stopped(payout.shopId())) {
      drop(by, payout, "shop-stopped");
    } else if (!usable) {
      drop(by, payout, "account-changed");
    } else if (lockedBalance(payout.shopId()).compareTo(payout.amount()) < 0) {
      drop(by, payout, "balance");
    } else {
      approve(by, payout, now);
    }
  }

  /** An operator stopped the shop: its balance stays where it is. */
  private boolean stopped(UUID shopId) {
    return shops.find(shopId).filter(shop -> shop.state() == ShopView.State.SUSPENDED).isPresent();
  }

  private void approve(Actor by, PayoutView payout, Instant now) {
    boolean sent = payout.channel().equals("TRANSFER");
    rows.move(
        by,
        payout,
        PayoutEvent.APPROVE,
        new PayoutRows.Setting(
            sent ? "approved_at = :at, next_at = :at" : "approved_at = :at", Map.of("at", now)));
    ledger.book(
        new LedgerEntry("payout.approved", payout.id(), "Payout " + payout.code())
            .debit(LedgerAccount.seller(payout.shopId()), payout.amount())
            .credit(LedgerAccount.outgoing(payout.id()), payout.amount()));
  }

  void drop(Actor by, PayoutView payout, String reason) {
    rows.move(
        by,
        payout,
        PayoutEvent.DROP,
        new PayoutRows.Setting("reason = :reason", Map.of("reason", reason)));
  }

  /**
   * Not made: the money is the seller's balance again.
   *
   * @param payout locked
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void fail(Actor by, PayoutView payout, String reason) {
    rows.move(
        by,
        payout,
        PayoutEvent.FAIL,
        new PayoutRows.Setting("reason = :reason", Map.of("reason", reason)));
    ledger.book(
        new LedgerEntry("payout.failed", payout.id(), "Payout " + payout.code() + " not made")
            .debit(LedgerAccount.outgoing(payout.id()), payout.amount())
            .credit(LedgerAccount.seller(payout.shopId()), payout.amount()));
  }

  /** Nobody takes money out of it between this look and the entry. */
  private BigDecimal lockedBalance(UUID shopId) {
    LedgerAccount account = LedgerAccount.seller(shopId);
    ledger.lock(account);
    return ledger.balance(account);
  }
}
