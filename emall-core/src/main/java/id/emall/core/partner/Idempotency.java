package id.emall.core.partner;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.FieldError;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets a caller repeat a write without it happening twice. Key and answer are written in the
 * transaction of the write itself, so a crash or a refusal takes both away and the key is free
 * again. A twin that comes while the first is under way is told so at once instead of waiting: a
 * transaction-bound advisory lock says who came first, and goes when the answer can be read.
 */
@ApplicationScoped
public class Idempotency {

  /** For how long a first answer is kept. */
  static final Duration KEPT = Duration.ofDays(7);

  private Jdbi jdbi;
  private Clock clock;

  protected Idempotency() {}

  @Inject
  Idempotency(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Earlier(String requestHash, String answer) {}

  /**
   * Acts once for each key of an actor, in the caller's transaction.
   *
   * @param act what is done, e.g. {@code place-order}; the same key for another act counts as
   *     another content
   * @param request everything that was sent, as a record
   * @param answerType a record that JSON can hold
   * @return the first answer, now or kept
   * @throws Refusal INVALID {@code idempotency.other-body} when the key came with another content
   *     before; CONFLICT {@code idempotency.under-way} while the first is not answered
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> T once(
      Actor actor,
      IdempotencyKey key,
      String act,
      Object request,
      Class<T> answerType,
      Supplier<T> work) {
    String hash = Hashing.sha256(act + "\n" + ContractJson.write(request));
    return jdbi.withHandle(
        handle -> {
          if (!claim(handle, actor, key, hash)) {
            return earlier(handle, actor, key, hash, answerType);
          }
          T answer = work.get();
          keep(handle, actor, key, ContractJson.write(answer));
          return answer;
        });
  }

  private boolean claim(Handle handle, Actor actor, IdempotencyKey key, String hash) {
    return AdvisoryLock.REPEATABLE_CALL.tryTake(handle, actor.label() + " " + key.value())
        && handle
                .createUpdate(
                    """
                insert into idempotency_key (owner, key, request_hash, created_at)
                values (:owner, :key, :hash, :now)
                on conflict do nothing
                """)
                .bind("owner", actor.label())
                .bind("key", key.value())
                .bind("hash", hash)
                .bind("now", clock.instant())
                .execute()
            == 1;
  }

  private static <T> T earlier(
      Handle handle, Actor actor, IdempotencyKey key, String hash, Class<T> answerType) {
    Earlier earlier =
        handle
            .createQuery(
                "select request_hash, answer from idempotency_key where owner = :owner and key = :key")
            .bind("owner", actor.label())
            .bind("key", key.value())
            .mapTo(Earlier.class)
            .findOne()
            .orElseThrow(() -> Refusal.conflict("idempotency.under-way"));
    if (!earlier.requestHash().equals(hash)) {
      throw Refusal.invalid(new FieldError(key.field(), "idempotency.other-body"));
    }
    return ContractJson.read(earlier.answer(), answerType);
  }

  private static void keep(Handle handle, Actor actor, IdempotencyKey key, String answer) {
    handle
        .createUpdate(
            "update idempotency_key set answer = :answer where owner = :owner and key = :key")
        .bind("answer", answer)
        .bind("owner", actor.label())
        .bind("key", key.value())
        .execute();
  }

  /** Forgets answers that are older than {@link #KEPT}. */
  @Transactional
  public int sweep() {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "delete from idempotency_key where created_at < ?", clock.instant().minus(KEPT)));
  }
}
