package id.emall.sandbox.courier;

import java.util.function.LongFunction;

/**
 * The numbers a courier gives out.
 *
 * @param shape expression that a number must match
 * @param expected the shape in words, for programs
 * @param forPeople the same in Indonesian
 * @param made the number of a serial from 1 on, distinct for each
 */
record Numbers(String shape, String expected, String forPeople, LongFunction<String> made) {

  /** Sixteen digits that pass Luhn's check. */
  static String luhn(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digits.charAt(digits.length() - 1 - place) - '0';
      int weighed = place % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return digits + (10 - sum % 10) % 10;
  }

  /** FedEx Express: eleven digits and one that weighs them by 3, 1 and 7. */
  static String fedex(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      sum += (digits.charAt(place) - '0') * (place % 3 == 0 ? 3 : place % 3 == 1 ? 1 : 7);
    }
    return digits + sum % 11 % 10;
  }

  /** DHL Express: nine digits and what is left of them by seven. */
  static String dhl(String digits) {
    return digits + Long.parseLong(digits) % 7;
  }
}
