package id.emall.contracts.adapter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps access tokens between calls, encrypted, for all nodes. */
public interface TokenStore {

  /**
   * A token under this name that is still good, or the one that {@code fetch} brings. Only one
   * caller fetches at a time; the others wait for its result.
   */
  String token(String name, Supplier<Token> fetch);

  /**
   * Forgets a token that the partner no longer takes. Another, newer token under the name stays.
   */
  void drop(String name, String value);

  /**
   * A token and the moment from which it must not be used, the partner's own limit less a margin.
   */
  record Token(String value, Instant goodUntil) {
    @Override
    public String toString() {
      return "Token[until " + goodUntil + "]";
    }
  }

  /** Answers a token already kept, for pages that show an adapter's health. */
  Optional<Instant> goodUntil(String name);
}
