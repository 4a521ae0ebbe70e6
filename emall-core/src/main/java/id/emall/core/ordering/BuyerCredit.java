package id.emall.core.ordering;

import id.emall.core.common.Rupiah;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What a buyer paid as unique codes comes back as credit on a later invoice. Spending locks the
 * credit's ledger account, so that two checkouts at once cannot spend it twice.
 */
@ApplicationScoped
class BuyerCredit {

  private Ledger ledger;

  protected BuyerCredit() {}

  @Inject
  BuyerCredit(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What may be used on an invoice of this base: at least one rupiah stays due. Locks the credit,
   * or begins it, so that many payments at once need not make accounts that others wait for.
   */
  Rupiah usable(Handle handle, UUID owner, Rupiah base) {
    LedgerAccount account = LedgerAccount.buyerCredit(owner);
    if (!lock(handle, owner)) {
      ledger.open(account);
      return Rupiah.ZERO;
    }
    long credit = ledger.balance(account).setScale(0, RoundingMode.DOWN).longValueExact();
    return new Rupiah(Math.max(0, Math.min(credit, base.amount() - 1)));
  }

  /** Locks the credit; false when the owner never had any. */
  boolean lock(Handle handle, UUID owner) {
    LedgerAccount account = LedgerAccount.buyerCredit(owner);
    return handle
        .createQuery(
            "select id from ledger_account where kind = :kind and owner = :owner for no key update")
        .bind("kind", account.kind().name())
        .bind("owner", account.owner())
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  /** Whether this much credit is there. Locks the credit. */
  boolean covers(Handle handle, UUID owner, Rupiah amount) {
    return amount.equals(Rupiah.ZERO)
        || usable(handle, owner, amount.plus(new Rupiah(1))).equals(amount);
  }

  void use(UUID owner, UUID invoiceId, Rupiah amount) {
    if (!amount.equals(Rupiah.ZERO)) {
      ledger.book(
          new LedgerEntry("invoice.credit-used", invoiceId, "Credit used on an invoice")
              .debit(LedgerAccount.buyerCredit(owner), amount.withSen())
              .credit(LedgerAccount.clearing(invoiceId), amount.withSen()));
    }
  }

  void giveBack(UUID owner, UUID invoiceId, Rupiah amount) {
    if (!amount.equals(Rupiah.ZERO)) {
      ledger.book(
          new LedgerEntry(
                  "invoice.credit-returned", invoiceId, "Credit of an invoice that came to nothing")
              .debit(LedgerAccount.clearing(invoiceId), amount.withSen())
              .credit(LedgerAccount.buyerCredit(owner), amount.withSen()));
    }
  }
}
