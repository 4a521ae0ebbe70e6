package id.emall.core.refund;

import id.emall.core.common.Checks;
import java.util.regex.Pattern;

/**
 * The bank account that a refund goes to, in a form that a bank takes.
 *
 * @param number 6 to 20 digits
 */
record PayeeAccount(String bank, String number, String holder) {

  private static final Pattern NUMBER = Pattern.compile("\\d{6,20}");
  private static final Pattern BANK = Pattern.compile("[\\p{L}\\p{N} .&()-]+");
  private static final Pattern HOLDER = Pattern.compile("\\p{L}[\\p{L} .,'’/&-]*");

  /**
   * What somebody typed; blanks, dots and hyphens in the number are left out.
   *
   * @throws id.emall.core.common.Refusal INVALID naming each field that cannot be right
   */
  static PayeeAccount typed(String bank, String number, String holder) {
    Checks checks = new Checks();
    String bankName = checks.text("bank", bank, 2, 40);
    checks.that(BANK.matcher(bankName).matches(), "bank", "refund.bank");
    String digits = number == null ? "" : number.replaceAll("[\\s.-]", "");
    checks.that(!digits.isEmpty(), "accountNumber", "required");
    checks.that(NUMBER.matcher(digits).matches(), "accountNumber", "refund.account-number");
    String name = checks.text("accountHolder", holder, 3, 70);
    checks.that(HOLDER.matcher(name).matches(), "accountHolder", "refund.account-holder");
    checks.refuse();
    return new PayeeAccount(bankName, digits, name);
  }
}
