package id.emall.core.ordering;

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
    String hash = Hashing.sha256(wish.toString());
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
