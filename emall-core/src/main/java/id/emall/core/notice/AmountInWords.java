package id.emall.core.notice;

/**
 * Writes an amount out in words (terbilang), as invoices and receipts have it: {@code seribu dua
 * ratus rupiah}, {@code one thousand two hundred rupiah}. In Indonesian one hundred and one
 * thousand are said {@code seratus} and {@code seribu}; from a million on, one is {@code satu}.
 */
final class AmountInWords {

  private static final String[] SMALL = {
    "",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas"
  };
  private static final String[] GROUPS = {"", "ribu", "juta", "miliar", "triliun"};

  private static final String[] ENGLISH_SMALL = {
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] ENGLISH_TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ENGLISH_GROUPS = {"", "thousand", "million", "billion", "trillion"};

  private AmountInWords() {}

  /**
   * @param rupiah 0 to 999 trillion
   * @param language {@code id} or {@code en}
   */
  static String of(long rupiah, String language) {
    if (rupiah < 0 || rupiah > 999_999_999_999_999L) {
      throw new IllegalArgumentException("cannot be written out: " + rupiah);
    }
    boolean english = "en".equals(language);
    String words = groups(rupiah, english);
    return (words.isEmpty() ? english ? "zero" : "nol" : words) + " rupiah";
  }

  private static String groups(long number, boolean english) {
    StringBuilder words = new StringBuilder();
    long size = 1_000_000_000_000L;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (number / size % 1_000);
      if (part > 0) {
        words.append(english ? englishGroup(part, group) : group(part, group)).append(' ');
      }
      size /= 1_000;
    }
    return words.toString().strip();
  }

  private static String group(int part, int group) {
    return part == 1 && group == 1 ? "seribu" : (upToThousand(part) + " " + GROUPS[group]).strip();
  }

  private static String englishGroup(int part, int group) {
    String hundreds = part < 100 ? "" : ENGLISH_SMALL[part / 100] + " hundred ";
    return (hundreds + upToHundred(part % 100) + " " + ENGLISH_GROUPS[group])
        .replaceAll(" +", " ")
        .strip();
  }

  private static String upToHundred(int number) {
    if (number < 20) {
      return ENGLISH_SMALL[number];
    }
    String tens = ENGLISH_TENS[number / 10];
    return number % 10 == 0 ? tens : tens + "-" + ENGLISH_SMALL[number % 10];
  }

  private static String upToThousand(int number) {
    if (number < 12) {
      return SMALL[number];
    }
    if (number < 20) {
      return SMALL[number - 10] + " belas";
    }
    if (number < 100) {
      return (SMALL[number / 10] + " puluh " + SMALL[number % 10]).strip();
    }
    String hundreds = number < 200 ? "seratus" : SMALL[number / 100] + " ratus";
    return (hundreds + " " + upToThousand(number % 100)).strip();
  }
}
