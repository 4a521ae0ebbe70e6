package id.emall.contracts.bank;

/** How the mall learns of money on one of its receiving accounts. */
public enum AccountKind {
  /** An account at a bank, whose statement is read. Payments are told apart by their amount. */
  BANK,
  /** Virtual accounts: each invoice has a number of its own, and the bank tells each payment. */
  VA,
  /** QRIS: each invoice has a QR code of its own, and the provider tells each payment. */
  QRIS
}
