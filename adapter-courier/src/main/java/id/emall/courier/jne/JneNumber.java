package id.emall.courier.jne;

import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The shapes of a JNE number: 15 or 16 digits, or 16 letters and digits for parcels booked by a
 * marketplace. JNE documents no check digit; every 16-digit number seen passes Luhn's, so one that
 * does not is only suspicious.
 */
final class JneNumber {

  /** What people type or paste between the digits. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00a0\\u200b]+");

  private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BOOKING = Pattern.compile("(?=.*\\d)[A-Z]{2}[A-Z0-9]{14}");

  private JneNumber() {}

  static NumberCheck check(String typed) {
    String number =
        typed == null ? "" : SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    if (!CHARACTERS.matcher(number).matches()) {
      return new NumberCheck(Verdict.INVALID, number, "characters");
    }
    if (number.length() != 15 && number.length() != 16) {
      return new NumberCheck(Verdict.INVALID, number, "length");
    }
    if (BOOKING.matcher(number).matches()) {
      return new NumberCheck(Verdict.VALID, number, null);
    }
    if (!DIGITS.matcher(number).matches()) {
      return new NumberCheck(Verdict.INVALID, number, "characters");
    }
    if (number.length() == 16 && !luhn(number)) {
      return new NumberCheck(Verdict.SUSPICIOUS, number, "check-digit");
    }
    return new NumberCheck(Verdict.VALID, number, null);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digits.charAt(digits.length() - 1 - place) - '0';
      int weighed = place % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
