package id.emall.registry.http;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares names as offices write them: without titles, forms of business, accents and marks, in
 * capitals.
 */
public final class Names {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "PT",
          "CV",
          "UD",
          "FA",
          "TBK",
          "PERORANGAN",
          "PERSEORANGAN",
          "KOPERASI",
          "TOKO",
          "H",
          "HJ",
          "DR",
          "IR",
          "DRS",
          "SE",
          "SH",
          "ST");

  private Names() {}

  /** 0 to 100: how many words of the longer name stand in the other. */
  public static int likeness(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    long common = first.stream().filter(second::contains).count();
    return (int) (100 * common / Math.max(first.size(), second.size()));
  }

  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("['.`’]", "");
    Set<String> words = new TreeSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{Nd}]+")));
    words.removeAll(LEFT_OUT);
    words.remove("");
    return words;
  }
}
