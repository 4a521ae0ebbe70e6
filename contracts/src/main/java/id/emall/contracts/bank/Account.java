package id.emall.contracts.bank;

/**
 * One of the mall's own accounts.
 *
 * @param bank the bank's short name, e.g. {@code BCA}
 * @param number digits only
 */
public record Account(String bank, String number) {
  public Account {
    if (!number.matches("[0-9]{5,20}")) {
      throw new IllegalArgumentException(
          "account number must be 5 to 20 digits, got '" + number + "'");
    }
  }
}
