package id.emall.core.reconciliation;

/**
 * What may not agree with what, each asked by one statement of its own, so that all it compares is
 * of one moment.
 */
public enum DifferenceKind {
  /** The rows of a day are not what the bank says of it. */
  BANK_DAY(Proof.BANK, About.ACCOUNT, BankProofs.BANK_DAY),
  /** The bank's balances of two days do not follow from one another. */
  BANK_BREAK(Proof.BANK, About.ACCOUNT, BankProofs.BANK_BREAK),
  /** The bank's row has no entry in the ledger, or one of another amount. */
  ROW_BOOKED(Proof.BANK, About.MUTATION, BankProofs.ROW_BOOKED),
  /** A row the bank shows no more, whose money the ledger still has. */
  ROW_GONE(Proof.BANK, About.MUTATION, BankProofs.ROW_GONE),
  /** The ledger's BANK account is not the sum of the account's rows. */
  BANK_ACCOUNT(Proof.BANK, About.ACCOUNT, BankProofs.BANK_ACCOUNT),
  /** The ledger as a whole does not sum to zero. */
  LEDGER_SUM(Proof.LEDGER, About.LEDGER, LedgerProofs.LEDGER_SUM),
  /** An entry of the last days does not sum to zero. */
  ENTRY(Proof.LEDGER, About.ENTRY, LedgerProofs.ENTRY),
  /** What lies in an account's clearing is not what is undecided. */
  CLEARING(Proof.LEDGER, About.ACCOUNT, LedgerProofs.CLEARING),
  /** What is kept apart is not what operators kept apart. */
  UNIDENTIFIED(Proof.LEDGER, About.ACCOUNT, LedgerProofs.UNIDENTIFIED),
  /** What providers kept is not what the sweeps say. */
  FEES(Proof.LEDGER, About.LEDGER, LedgerProofs.FEES),
  /** A row's money was given away in parts that are not the row. */
  SETTLEMENT(Proof.ORDERS, About.MUTATION, OrderProofs.SETTLEMENT),
  /** An invoice says to have got something else than it was given. */
  INVOICE_PAID(Proof.ORDERS, About.INVOICE, OrderProofs.INVOICE_PAID),
  /** What lies in an invoice's clearing is not its part payments and the credit used on it. */
  INVOICE_CLEARING(Proof.ORDERS, About.INVOICE, OrderProofs.INVOICE_CLEARING),
  /** An order's held money is not its total, or an ended order still holds some. */
  ESCROW(Proof.ORDERS, About.ORDER, OrderProofs.ESCROW),
  /** A shop's balance is not what its orders earned. */
  SELLER(Proof.ORDERS, About.SHOP, OrderProofs.SELLER),
  /** The mall's share is not what completed orders say. */
  COMMISSION(Proof.ORDERS, About.LEDGER, OrderProofs.COMMISSION),
  /** What is owed back is not what open refunds say. */
  OWED_BACK(Proof.ORDERS, About.OWED, OrderProofs.OWED_BACK),
  /** What was sent and not seen at the bank is not what refunds and payouts say. */
  OUTGOING(Proof.ORDERS, About.TRANSFER, OrderProofs.OUTGOING),
  /** A buyer's credit is not what unique codes brought less what was used. */
  BUYER_CREDIT(Proof.ORDERS, About.BUYER, OrderProofs.BUYER_CREDIT);

  /** The three proofs, independent of each other. */
  public enum Proof {
    /** The bank's own word, the rows that are stored and the ledger's BANK accounts. */
    BANK,
    /** The ledger in itself. */
    LEDGER,
    /** The ledger beside invoices, orders and refunds. */
    ORDERS
  }

  /** What a difference is about. */
  public enum About {
    ACCOUNT,
    MUTATION,
    LEDGER,
    ENTRY,
    INVOICE,
    ORDER,
    SHOP,
    BUYER,
    OWED,
    TRANSFER
  }

  private final Proof proof;
  private final About about;
  private final String sql;

  DifferenceKind(Proof proof, About about, String sql) {
    this.proof = proof;
    this.about = about;
    this.sql = sql;
  }

  public Proof proof() {
    return proof;
  }

  public About about() {
    return about;
  }

  /**
   * Rows of object, label, account_id, day, expected and found. Parameters: {@code since}, the
   * first day whose single rows are looked at.
   */
  String sql() {
    return sql;
  }
}
