package id.emall.core.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Short codes that people read, type and put into a bank's remark: eight characters without
 * look-alikes (no I, L, O, 0, 1), the last of which checks the others. Any single wrong character
 * and any swap of neighbours is noticed, because 31, the number of characters, is prime.
 */
@ApplicationScoped
public class PublicCode {

  /** How many characters a code has. */
  public static final int LENGTH = 8;

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private Chance chance;

  protected PublicCode() {}

  @Inject
  public PublicCode(Chance chance) {
    this.chance = chance;
  }

  /** A new code; the caller's unique index settles the rare repetition. */
  public String next() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH - 1; i++) {
      code.append(ALPHABET.charAt(chance.below(ALPHABET.length())));
    }
    return code.append(check(code)).toString();
  }

  /**
   * The code in what a person typed (any case, blanks and hyphens), if its check character agrees.
   */
  public static Optional<String> read(String typed) {
    String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return code.length() == LENGTH && standsAt(code, 0) ? Optional.of(code) : Optional.empty();
  }

  /**
   * Whether a code stands at this place of a text of capital letters and digits; cheap, because
   * every place of every remark is tried.
   *
   * @param at from which {@value #LENGTH} characters follow
   */
  public static boolean standsAt(String letters, int at) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int place = ALPHABET.indexOf(letters.charAt(at + i));
      if (place < 0) {
        return false;
      }
      sum += i < LENGTH - 1 ? (i + 2) * place : 0;
    }
    return ALPHABET.charAt(sum % ALPHABET.length()) == letters.charAt(at + LENGTH - 1);
  }

  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }
}
