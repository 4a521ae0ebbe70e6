package id.emall.courier;

import id.emall.contracts.adapter.TokenStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A token store for one process, which remembers every token it was given. */
final class MemoryTokens implements TokenStore {

  private final Clock clock;
  private final Map<String, Token> kept = new HashMap<>();
  private final List<String> fetched = new ArrayList<>();

  MemoryTokens(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String token(String name, Supplier<Token> fetch) {
    Token token = kept.get(name);
    if (token == null || !token.goodUntil().isAfter(clock.instant())) {
      token = fetch.get();
      fetched.add(token.value());
      kept.put(name, token);
    }
    return token.value();
  }

  @Override
  public synchronized void drop(String name, String value) {
    kept.computeIfPresent(name, (key, token) -> token.value().equals(value) ? null : token);
  }

  @Override
  public synchronized Optional<Instant> goodUntil(String name) {
    return Optional.ofNullable(kept.get(name)).map(Token::goodUntil);
  }

  /** Every token that was ever fetched, in order. */
  synchronized List<String> fetched() {
    return List.copyOf(fetched);
  }
}
