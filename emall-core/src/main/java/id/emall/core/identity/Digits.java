package id.emall.core.identity;

/** What numbers made of digits share. */
final class Digits {

  private Digits() {}

  /** Without the marks that people and cards put between. */
  static String of(String typed) {
    return typed.replaceAll("[\\s.\\-/\\u2010-\\u2015]", "");
  }

  static boolean only(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether the last digit is the check digit of the others (Luhn, ISO/IEC 7812-1). */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
  }
}
