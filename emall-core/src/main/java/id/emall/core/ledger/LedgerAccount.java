package id.emall.core.ledger;

import java.util.UUID;

/**
 * An account of the ledger. Debits are positive: a bank account's balance is what lies at the bank,
 * a seller's balance is negative in the books and shown with its sign turned.
 *
 * @param owner whose: the bank account's, order's, shop's or member's id, or {@code mall}
 */
public record LedgerAccount(Kind kind, String owner) {

  /** What an account stands for. */
  public enum Kind {
    /** Money at one of the mall's bank accounts. */
    BANK,
    /**
     * Received money on its way to an order: owned by the receiving account until matched, then by
     * the invoice.
     */
    CLEARING,
    /** Money held for one order until it completes. */
    ESCROW,
    /** What the mall owes a shop. */
    SELLER,
    /** What a buyer may use on a later invoice. */
    BUYER_CREDIT,
    /** What must be sent back. */
    OWED_BACK,
    /** The mall's share. */
    COMMISSION
  }

  public static LedgerAccount bank(UUID receivingAccount) {
    return new LedgerAccount(Kind.BANK, receivingAccount.toString());
  }

  public static LedgerAccount clearing(UUID receivingAccountOrInvoice) {
    return new LedgerAccount(Kind.CLEARING, receivingAccountOrInvoice.toString());
  }

  public static LedgerAccount escrow(UUID order) {
    return new LedgerAccount(Kind.ESCROW, order.toString());
  }

  public static LedgerAccount seller(UUID shop) {
    return new LedgerAccount(Kind.SELLER, shop.toString());
  }

  public static LedgerAccount buyerCredit(UUID memberOrPartner) {
    return new LedgerAccount(Kind.BUYER_CREDIT, memberOrPartner.toString());
  }

  /** Owed back to whoever paid this invoice. */
  public static LedgerAccount owedBack(UUID invoice) {
    return new LedgerAccount(Kind.OWED_BACK, invoice.toString());
  }

  public static LedgerAccount commission() {
    return new LedgerAccount(Kind.COMMISSION, "mall");
  }
}
