package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
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

  protected BatchDecisions() {}

  @Inject
  BatchDecisions(Jdbi jdbi, Clock clock, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
  }

  private record Locked(UUID preparedBy, String state) {}

  @Transactional
  void decide(Actor operator, UUID batchId, PayoutBatch.State to) {
    Actor.Member by = operator.requireOperator();
    Locked batch = locked(batchId);
    if (!batch.state().equals(PayoutBatch.State.PREPARED.name())) {
      throw Refusal.conflict("payout.batch-decided");
    }
    if (to == PayoutBatch.State.APPROVED && by.id().equals(batch.preparedBy())) {
      throw Refusal.conflict("payout.second-operator");
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
                        "select prepared_by, state from payout_batch where id = :id for no key update")
                    .bind("id", batchId)
                    .mapTo(Locked.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("payout.batch"));
  }
}
