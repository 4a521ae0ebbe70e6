package id.emall.courier.number;

import java.util.function.Predicate;

/**
 * The ways in which couriers make a number prove itself. Each takes a number whose shape is right
 * and says whether its check digit fits.
 *
 * @see <a href="https://github.com/jkeen/tracking_number_data">tracking_number_data, checksum
 *     algorithms</a>
 */
enum CheckDigit {
  /** The shape proves nothing. */
  NONE(number -> true),
  /** Luhn's, over all digits: of JNE only observed. */
  LUHN(CheckDigit::luhn),
  /** FedEx Express, 12 digits. */
  FEDEX_12(number -> weighed(number, 0, 11, 3, 1, 7) == last(number)),
  /** FedEx Ground, 15 digits. */
  FEDEX_15(number -> gs1(number, 0, 14) == last(number)),
  /** FedEx Ground 96, 22 digits. */
  FEDEX_22(number -> gs1(number, 7, 14) == last(number)),
  /** FedEx Express barcode and Ground GSN, 34 digits. */
  FEDEX_34(number -> weighed(number, 20, 13, 1, 7, 3) == last(number)),
  /** FedEx SSCC, 18 digits; its odd places weigh three, as one zero in front shows. */
  FEDEX_18(number -> gs1("0" + number, 0, 18) == last(number)),
  /** DHL Express, 10 or 11 digits: all but the last by seven. */
  DHL_EXPRESS(
      number -> Long.parseLong(number.substring(0, number.length() - 1)) % 7 == last(number)),
  /** International post, two letters, nine digits and a country. */
  S10(CheckDigit::s10);

  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private final Predicate<String> rule;

  CheckDigit(Predicate<String> rule) {
    this.rule = rule;
  }

  boolean fits(String number) {
    return rule.test(number);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digit(digits, digits.length() - 1 - place);
      int weighed = place % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static boolean s10(String number) {
    int sum = 0;
    for (int i = 0; i < S10_WEIGHTS.length; i++) {
      sum += digit(number, i + 2) * S10_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return (check == 10 ? 0 : check == 11 ? 5 : check) == digit(number, 10);
  }

  private static int weighed(String number, int from, int count, int... weights) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += digit(number, from + i) * weights[i % weights.length];
    }
    return sum % 11 % 10;
  }

  private static int gs1(String number, int from, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += digit(number, from + i) * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }

  private static int last(String number) {
    return digit(number, number.length() - 1);
  }

  private static int digit(String number, int place) {
    return number.charAt(place) - '0';
  }
}
