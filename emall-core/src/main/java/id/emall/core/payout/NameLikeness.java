package id.emall.core.payout;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How alike the name that somebody typed and the name that a bank tells are. Banks write capitals,
 * leave titles in or out and cut long names off; none of that makes a name another.
 */
final class NameLikeness {

  /** From here on it is the same name. */
  static final int CLEAR = 90;

  /** From here on a person has to compare. */
  static final int NEAR = 60;

  /** Banks cut names off at 20 characters and more; a shorter beginning is another name. */
  private static final int LEAST_CUT = 15;

  private static final Set<String> TITLES =
      Set.of(
          "BPK", "BAPAK", "IBU", "SDR", "SDRI", "TN", "NY", "NN", "H", "HJ", "HAJI", "DR", "DRS",
          "DRA", "IR", "PT", "CV", "UD", "TBK", "PD", "SE", "SH", "ST", "SPD", "SKOM", "MM", "MSI");

  private NameLikeness() {}

  /**
   * @return 0 to 100
   */
  static int of(String typed, String told) {
    String one = normal(typed);
    String other = normal(told);
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (one.equals(other) || sorted(one).equals(sorted(other))) {
      return 100;
    }
    if (other.length() >= LEAST_CUT && one.startsWith(other)) {
      return 95;
    }
    return Math.max(alike(one, other), alike(sorted(one), sorted(other)));
  }

  /** Capitals without accents, marks and titles, one blank between words. */
  static String normal(String name) {
    String plain =
        Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[.'’`]", "")
            .replaceAll("[^A-Z0-9]+", " ")
            .strip();
    List<String> words = Arrays.stream(plain.split(" ")).toList();
    List<String> kept = words.stream().filter(word -> !TITLES.contains(word)).toList();
    return String.join(" ", kept.isEmpty() ? words : kept);
  }

  private static String sorted(String name) {
    return Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  /** Characters that need not be changed, in hundredths of the longer name. */
  private static int alike(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return 100 * (longest - distance(one, other)) / longest;
  }

  /** Levenshtein's. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
