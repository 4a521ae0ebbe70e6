package id.emall.contracts.bank.transfer;

/**
 * The account that money goes to.
 *
 * @param bankCode three digits of the bank in domestic transfers, e.g. {@code 014}
 * @param number digits only, at most 34
 * @param holder whose it is, as far as known; at most 100 characters
 */
public record Beneficiary(String bankCode, String number, String holder) {
  public Beneficiary {
    if (!bankCode.matches("[0-9]{3}") || !number.matches("[0-9]{5,34}")) {
      throw new IllegalArgumentException("no account at a bank: " + bankCode + " " + number);
    }
  }
}
