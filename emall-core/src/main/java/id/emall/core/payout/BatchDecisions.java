package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes down what was decided about a batch, before anything follows from it. */
@ApplicationScoped
class BatchDecisions {

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;
  private FreshProof fresh;

  protected BatchDecisions() {}

  @Inject
  BatchDecisions(Jdbi jdbi, Clock clock, AuditLog audit, FreshProof fresh) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
    this.fresh = fresh;
  }

  private record Locked(UUID first, boolean scheduled, String state) {}

  /** The first of two operators looked through what the schedule prepared. */
  @Transactional
  void check(Actor operator, UUID batchId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Locked batch = locked(batchId);
    requireWaiting(batch);
    if (!batch.scheduled() || batch.first() != null) {
      throw Refusal.conflict("payout.batch-checked");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update payout_batch set checked_by = :by, checked_at = :now where id = :id")
                .bind("by", by.id())
                .bind("now", clock.instant())
                .bind("id", batchId)
                .execute());
    audit.write(
        operator,
        "payout-batch.check",
        "payout_batch",
        batchId,
        Map.of(),
        Map.of("state", batch.state()));
  }

  private static void requireWaiting(Locked batch) {
    if (!batch.state().equals(PayoutBatch.State.PREPARED.name())) {
      throw Refusal.conflict("payout.batch-decided");
    }
  }

  private static void requireSecond(Actor.Member by, Locked batch) {
    if (batch.first() == null) {
      throw Refusal.conflict("payout.batch-unchecked");
    }
    if (by.id().equals(batch.first())) {
      throw Refusal.conflict("payout.second-operator");
    }
  }

  @Transactional
  void decide(Actor operator, UUID batchId, PayoutBatch.State to) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Locked batch = locked(batchId);
    requireWaiting(batch);
    if (to == PayoutBatch.State.APPROVED) {
      fresh.require(by);
      requireSecond(by, batch);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update payout_batch set state = :to, decided_by = :by, decided_at = :now where id = :id")
                .bind("to", to.name())
                .bind("by", by.id())
                .bind("now", clock.instant())
                .bind("id", batchId)
                .execute());
    audit.write(
        operator,
        "payout-batch." + to.name().toLowerCase(Locale.ROOT),
        "payout_batch",
        batchId,
        Map.of("state", batch.state()),
        Map.of("state", to.name()));
  }

  private Locked locked(UUID batchId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select coalesce(prepared_by, checked_by) as first, prepared_by is null as scheduled, state
                        from payout_batch where id = :id for no key update
                        """)
                    .bind("id", batchId)
                    .mapTo(Locked.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("payout.batch"));
  }
}
