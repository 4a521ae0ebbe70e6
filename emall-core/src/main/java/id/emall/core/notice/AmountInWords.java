package id.emall.core.notice;

/**
 * Writes an amount out in Indonesian words (terbilang), as invoices and receipts have it: {@code
 * seribu dua ratus rupiah}. One hundred and one thousand are said {@code seratus} and {@code
 * seribu}; from a million on, one is {@code satu}.
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

  private AmountInWords() {}

  /**
   * @param rupiah 0 to 999 trillion
   */
  static String of(long rupiah) {
    if (rupiah < 0 || rupiah > 999_999_999_999_999L) {
      throw new IllegalArgumentException("cannot be written out: " + rupiah);
    }
    return rupiah == 0 ? "nol rupiah" : groups(rupiah).strip() + " rupiah";
  }

  private static String groups(long number) {
    StringBuilder words = new StringBuilder();
    long size = 1_000_000_000_000L;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (number / size % 1_000);
      if (part == 1 && group == 1) {
        words.append(" seribu");
      } else if (part > 0) {
        words.append(' ').append(upToThousand(part)).append(' ').append(GROUPS[group]);
      }
      size /= 1_000;
    }
    return words.toString().replaceAll(" +", " ");
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
