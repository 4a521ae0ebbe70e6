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
    /** Credit that a member gave up with the account: the mall's. */
    GIVEN_UP,
    /** What must be sent back. */
    OWED_BACK,
    /** The mall's share. */
    COMMISSION,
    /** Sent, and not shown by the bank yet: owned by the refund or payout. */
    OUTGOING,
    /** Received, and nobody knows from whom: owned by the receiving account. */
    UNIDENTIFIED,
    /**
     * What the mall lost when the bank took money back that had gone on already, and asks back:
     * owned by the invoice, or by the bank's row when it was for none.
     */
    RECEIVABLE,
    /** What banks and providers keep: a cost of the mall. */
    FEES
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

  public static LedgerAccount givenUp(UUID member) {
    return new LedgerAccount(Kind.GIVEN_UP, member.toString());
  }

  /** Owed back to whoever paid this invoice, or sent this row of the bank that is for none. */
  public static LedgerAccount owedBack(UUID invoiceOrMutation) {
    return new LedgerAccount(Kind.OWED_BACK, invoiceOrMutation.toString());
  }

  public static LedgerAccount outgoing(UUID refundOrPayout) {
    return new LedgerAccount(Kind.OUTGOING, refundOrPayout.toString());
  }

  public static LedgerAccount unidentified(UUID receivingAccount) {
    return new LedgerAccount(Kind.UNIDENTIFIED, receivingAccount.toString());
  }

  public static LedgerAccount receivable(UUID invoiceOrMutation) {
    return new LedgerAccount(Kind.RECEIVABLE, invoiceOrMutation.toString());
  }

  public static LedgerAccount fees() {
    return new LedgerAccount(Kind.FEES, "mall");
  }

  public static LedgerAccount commission() {
    return new LedgerAccount(Kind.COMMISSION, "mall");
  }
}
