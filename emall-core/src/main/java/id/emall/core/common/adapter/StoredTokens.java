package id.emall.core.common.adapter;

import id.emall.contracts.adapter.TokenStore;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Access tokens in the database, encrypted, with a copy in memory. One thread of a node fetches at
 * a time; two nodes may fetch at once, which banks allow.
 */
@ApplicationScoped
public class StoredTokens implements TokenStore {

  private Jdbi jdbi;
  private Vault vault;
  private Clock clock;
  private final ConcurrentHashMap<String, Token> kept = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, ReentrantLock> fetching = new ConcurrentHashMap<>();

  protected StoredTokens() {}

  @Inject
  public StoredTokens(Jdbi jdbi, Vault vault, Clock clock) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public String token(String name, Supplier<Token> fetch) {
    ReentrantLock lock = fetching.computeIfAbsent(name, key -> new ReentrantLock());
    lock.lock();
    try {
      Token token = good(kept.get(name)).or(() -> good(stored(name).orElse(null))).orElse(null);
      if (token == null) {
        token = fetch.get();
        store(name, token);
      }
      kept.put(name, token);
      return token.value();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void drop(String name, String value) {
    kept.computeIfPresent(name, (key, token) -> token.value().equals(value) ? null : token);
    stored(name)
        .filter(token -> token.value().equals(value))
        .ifPresent(
            token ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createUpdate("delete from adapter_token where name = :name")
                            .bind("name", name)
                            .execute()));
  }

  @Override
  public Optional<Instant> goodUntil(String name) {
    return stored(name).map(Token::goodUntil);
  }

  private Optional<Token> good(Token token) {
    return Optional.ofNullable(token).filter(some -> some.goodUntil().isAfter(clock.instant()));
  }

  private Optional<Token> stored(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select token_cipher, expires_at from adapter_token where name = :name")
                .bind("name", name)
                .map(
                    (row, context) ->
                        new Token(
                            vault.decrypt(row.getBytes("token_cipher")),
                            row.getTimestamp("expires_at").toInstant()))
                .findOne());
  }

  private void store(String name, Token token) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                insert into adapter_token (name, token_cipher, expires_at) values (:name, :cipher, :until)
                on conflict (name) do update set token_cipher = excluded.token_cipher, expires_at = excluded.expires_at
                """)
                .bind("name", name)
                .bind("cipher", vault.encrypt(token.value()))
                .bind("until", token.goodUntil())
                .execute());
  }
}
