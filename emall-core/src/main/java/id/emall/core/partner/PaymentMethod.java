package id.emall.core.partner;

import id.emall.contracts.bank.AccountKind;

/** How an invoice is paid, in the words that are published. */
public enum PaymentMethod {
  BANK_TRANSFER,
  VIRTUAL_ACCOUNT,
  QRIS;

  static PaymentMethod of(AccountKind kind) {
    return switch (kind) {
      case BANK -> BANK_TRANSFER;
      case VA -> VIRTUAL_ACCOUNT;
      case QRIS -> QRIS;
    };
  }
}
