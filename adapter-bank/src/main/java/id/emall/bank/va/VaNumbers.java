package id.emall.bank.va;

/**
 * The numbers of one contract's virtual accounts: the company code that the bank gave, a serial and
 * a check digit (Luhn's), so that a mistyped number is nobody's.
 *
 * @param company 3 to 8 digits, as the bank gave it, without padding
 * @param customerDigits how many digits follow it, from {@value #FEWEST_DIGITS} to {@value
 *     #MOST_DIGITS}
 */
record VaNumbers(String company, int customerDigits) {

  static final int FEWEST_DIGITS = 6;

  /** BCA takes no more; the standard takes 20. */
  static final int MOST_DIGITS = 18;

  private static final int PADDED = 8;

  VaNumbers {
    if (!company.matches("[0-9]{3,8}")) {
      throw new IllegalArgumentException(
          "setting 'account' of virtual accounts must be the company code, 3 to 8 digits, got '"
              + company
              + "'");
    }
  }

  /** Company code, serial and check digit. */
  String of(long serial) {
    String counted = Long.toString(serial);
    if (counted.length() > customerDigits - 1) {
      throw new IllegalArgumentException(
          "serial %d does not fit into %d digits".formatted(serial, customerDigits - 1));
    }
    String body = company + "0".repeat(customerDigits - 1 - counted.length()) + counted;
    return body + check(body);
  }

  /** The company code as the standard writes it: eight characters, blanks on the left. */
  String partnerServiceId() {
    return " ".repeat(PADDED - company.length()) + company;
  }

  /** What follows the company code in a number of ours. */
  String customerNo(String number) {
    return number.substring(company.length());
  }

  static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10;
  }
}
