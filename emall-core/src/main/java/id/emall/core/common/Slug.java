package id.emall.core.common;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names in letters an address can hold: {@code Dapua Rangkiang} becomes {@code dapua-rangkiang}.
 */
public final class Slug {

  private static final int MOST = 60;

  private Slug() {}

  /** One to 60 characters of a-z, 0-9 and single hyphens; {@code lumbung} when nothing is left. */
  public static String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(plain.length(), MOST)).replaceAll("^-|-$", "");
    return cut.isEmpty() ? "lumbung" : cut;
  }
}
