package id.emall.sandbox.frame;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money above zero, written by a program or by a person in Indonesia. */
final class TypedAmount {

  private static final String PLAIN = "[0-9]{1,14}(\\.[0-9]{1,2})?";
  private static final String INDONESIAN =
      "([0-9]{1,14}|[0-9]{1,3}(\\.[0-9]{3}){1,4})(,([0-9]{1,2}|-))?";

  private TypedAmount() {}

  /** As programs write it: {@code 147356} or {@code 147356.50}. */
  static Optional<BigDecimal> plain(String text) {
    return Optional.of(text)
        .filter(given -> given.matches(PLAIN))
        .map(given -> new BigDecimal(given).setScale(2))
        .filter(amount -> amount.signum() > 0);
  }

  /** As people write it, too: {@code Rp147.356}, {@code 147.356,50} or {@code Rp 147.356,-}. */
  static Optional<BigDecimal> byPeople(String text) {
    String bare = text.replaceAll("[\\s\u00a0]", "").replaceFirst("(?i)^rp\\.?", "");
    if (bare.matches(INDONESIAN)) {
      return plain(bare.replace(",-", "").replace(".", "").replace(',', '.'));
    }
    return plain(bare);
  }
}
