package id.emall.core.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Remembers wishes to buy by their keys, so that a wish sent twice is placed once. */
@ApplicationScoped
class CheckoutRequests {

  /** For how long a key is remembered; a partner's answer is kept as long. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Jdbi jdbi;
  private Clock clock;

  protected CheckoutRequests() {}

  @Inject
  CheckoutRequests(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Earlier(UUID invoiceId, String requestHash) {}

  /**
   * Claims the wish's key for an invoice, in the caller's transaction; a twin waits here until the
   * first has committed.
   *
   * @return the invoice that the same wish brought before; empty when the key was free
   * @throws Refusal CONFLICT {@code checkout.other-request} when the key came with another wish
   */
  Optional<UUID> claim(Handle handle, Actor actor, CheckoutWish wish, UUID invoiceId) {
    String key = key(actor, wish.requestKey());
    String hash = Hashing.sha256(stable(wish));
    int claimed =
        handle
            .createUpdate(
                """
                insert into checkout_request (key, invoice_id, request_hash, created_at)
                values (:key, :invoice, :hash, :now) on conflict do nothing
                """)
            .bind("key", key)
            .bind("invoice", invoiceId)
            .bind("hash", hash)
            .bind("now", clock.instant())
            .execute();
    if (claimed == 1) {
      return Optional.empty();
    }
    Earlier earlier = earlier(handle, key).orElseThrow();
    if (earlier.requestHash() != null && !earlier.requestHash().equals(hash)) {
      throw Refusal.conflict("checkout.other-request");
    }
    return Optional.of(earlier.invoiceId());
  }

  /** The wish in words that no renaming of a class or a further wish left open changes. */
  static String stable(CheckoutWish wish) {
    try {
      return JSON.writeValueAsString(wish);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a wish must be plain values", e);
    }
  }

  /** The invoice that a key brought. */
  Optional<UUID> invoiceOf(Actor actor, String requestKey) {
    return jdbi.withHandle(handle -> earlier(handle, key(actor, requestKey)))
        .map(Earlier::invoiceId);
  }

  private static Optional<Earlier> earlier(Handle handle, String key) {
    return handle
        .createQuery("select invoice_id, request_hash from checkout_request where key = :key")
        .bind("key", key)
        .mapTo(Earlier.class)
        .findOne();
  }

  /** Forgets keys that are older than {@link #KEPT}. */
  int sweep() {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate("delete from checkout_request where created_at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .execute());
  }

  private static String key(Actor actor, String requestKey) {
    return actor.label() + ":" + requestKey;
  }
}
