package id.emall.core.common.vault;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Recognises the secrets of the settings by their check values and gives a number to one it has not
 * met. A mall that lacks a secret which stored values still need does not start.
 */
@ApplicationScoped
public class VaultKeys {

  private static final int VERSION_MOST = 255;

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;

  protected VaultKeys() {}

  @Inject
  VaultKeys(Jdbi jdbi, Clock clock, MallSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * A key as the database knows it.
   *
   * @param emptiedAt since when nothing stored needs it, or null
   */
  public record Known(int version, byte[] checkValue, Instant knownSince, Instant emptiedAt) {}

  /**
   * The key of {@code emall.secret} first, then those of {@code emall.secret.previous}.
   *
   * @throws IllegalStateException when a secret is missing that stored values still need
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<VaultKey> load() {
    List<String> secrets =
        Stream.concat(Stream.of(settings.secret()), settings.previousSecrets().stream())
            .distinct()
            .toList();
    return jdbi.withHandle(
        handle -> {
          AdvisoryLock.VAULT_KEY.take(handle);
          List<Known> known = new ArrayList<>(known());
          // Oldest first, so that the first start numbers them in the order of their age.
          secrets.reversed().stream()
              .filter(secret -> version(known, secret).isEmpty())
              .forEach(secret -> known.add(add(handle, secret, known)));
          List<VaultKey> keys =
              secrets.stream()
                  .map(secret -> new VaultKey(version(known, secret).orElseThrow(), secret))
                  .toList();
          refuseMissing(known, keys);
          return keys;
        });
  }

  /** All keys the database has met, oldest first. */
  public List<Known> known() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select version, check_value, known_since, emptied_at from vault_key order by version")
                .mapTo(Known.class)
                .list());
  }

  /** Writes down whether anything stored still needs a key. */
  @Transactional
  public void mark(int version, boolean empty) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update vault_key
                    set emptied_at = case when :empty then coalesce(emptied_at, :now) end
                    where version = :version and (emptied_at is not null) <> :empty
                    """)
                .bind("version", version)
                .bind("empty", empty)
                .bind("now", clock.instant())
                .execute());
  }

  private static Optional<Integer> version(List<Known> known, String secret) {
    byte[] check = VaultKey.checkValue(secret);
    return known.stream()
        .filter(key -> Arrays.equals(key.checkValue(), check))
        .map(Known::version)
        .findFirst();
  }

  private Known add(Handle handle, String secret, List<Known> known) {
    int version = known.stream().mapToInt(Known::version).max().orElse(0) + 1;
    if (version > VERSION_MOST) {
      throw new IllegalStateException("the secret was changed " + VERSION_MOST + " times");
    }
    Known added = new Known(version, VaultKey.checkValue(secret), clock.instant(), null);
    handle
        .createUpdate(
            """
            insert into vault_key (version, check_value, known_since)
            values (:version, :check, :now)
            """)
        .bind("version", version)
        .bind("check", added.checkValue())
        .bind("now", added.knownSince())
        .execute();
    return added;
  }

  private static void refuseMissing(List<Known> known, List<VaultKey> keys) {
    TreeSet<Integer> missing = new TreeSet<>();
    known.stream()
        .filter(key -> key.emptiedAt() == null)
        .filter(key -> keys.stream().noneMatch(given -> given.version() == key.version()))
        .forEach(key -> missing.add(key.version()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "emall.secret and emall.secret.previous lack the secret of key "
              + missing
              + ", which stored values still need; see \"Rotate the key\" in docs/operations.md");
    }
  }
}
