package id.emall.core.common.vault;

import java.util.Map;

/**
 * A kind of things that are sealed, and can be sealed anew. A bean of each package that has one.
 */
public interface SealedThings {

  /** How operators and the log call it. */
  String name();

  /** How many there are by the key that sealed them; 0 for those that lie open and should not. */
  Map<Integer, Long> byKey();

  /**
   * Seals anew, each in a transaction of its own, what another than the newest key sealed.
   *
   * @return how many could not be sealed anew; why is in the log
   */
  int renew();
}
