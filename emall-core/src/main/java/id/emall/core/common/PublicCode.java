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
    boolean shaped =
        code.length() == LENGTH
            && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    return shaped && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1)
        ? Optional.of(code)
        : Optional.empty();
  }

  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }
}
