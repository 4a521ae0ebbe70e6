package id.emall.core.ordering;

import id.emall.contracts.bank.AccountKind;

/**
 * A way to pay that buyers may choose.
 *
 * @param name by which it is chosen, the same for pages and partners, e.g. {@code bca}
 * @param bank short name people know, e.g. {@code BCA}
 * @param number of the account; for virtual accounts and QRIS what the contract is known by
 */
public record PayWay(String name, AccountKind kind, String bank, String number, String holder) {

  /** What people call it, in either language. */
  public String title() {
    return switch (kind) {
      case BANK -> bank;
      case VA -> bank + " Virtual Account";
      case QRIS -> "QRIS";
    };
  }
}
