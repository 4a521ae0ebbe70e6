package id.emall.bank.bca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Guesses the other side's name from a remark such as {@code TRSF E-BANKING CR 2011/FTSCY/WS95031
 * 147356.00 INV7K SITI RAHMA}: the words at its end. Only for people to read.
 */
public final class BcaRemark {

  private static final String WORD = "[\\p{L}][\\p{L}.,'-]*";

  private BcaRemark() {}

  public static Optional<String> counterparty(String remark) {
    String[] parts = remark.strip().split("\\s+");
    List<String> name = new ArrayList<>();
    boolean figureBefore = false;
    for (int i = parts.length - 1; i >= 0 && !figureBefore; i--) {
      if (parts[i].matches(WORD)) {
        name.addFirst(parts[i]);
      } else {
        figureBefore = true;
      }
    }
    return figureBefore && !name.isEmpty() ? Optional.of(told(name)) : Optional.empty();
  }

  /** The bank writes names in capitals, after what the customer wrote in any case. */
  private static String told(List<String> words) {
    int first = words.size();
    while (first > 0 && isCapitals(words.get(first - 1))) {
      first--;
    }
    return String.join(" ", first < words.size() ? words.subList(first, words.size()) : words);
  }

  private static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }
}
