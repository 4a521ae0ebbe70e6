package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What operators find out at the bank about a payout of which the mall does not know what became:
 * one says it, another agrees. Also of one the bank said was made and then sent back, and of one
 * that was approved and is not to leave any more.
 */
@ApplicationScoped
public class PayoutDesk {

  private Jdbi jdbi;
  private PayoutRows rows;
  private PayoutRelease release;
  private WorkItems workItems;
  private AuditLog audit;

  protected PayoutDesk() {}

  @Inject
  PayoutDesk(
      Jdbi jdbi, PayoutRows rows, PayoutRelease release, WorkItems workItems, AuditLog audit) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.release = release;
    this.workItems = workItems;
    this.audit = audit;
  }

  /** What became of it. */
  public enum Outcome {
    MADE,
    FAILED
  }

  /**
   * @throws Refusal NOT_FOUND when there is none
   */
  public PayoutView find(Actor operator, UUID payoutId) {
    operator.requireOperator(Right.MONEY);
    return rows.find(payoutId).orElseThrow(() -> Refusal.notFound("payout"));
  }

  /**
   * The first operator says what the bank says.
   *
   * @param reason 5 to 300 characters: who at the bank, or which page, said so
   * @throws Refusal CONFLICT {@code payout.not-allowed} unless it is unclear, is in a file that was
   *     made, or, as FAILED, was sent or has not left yet
   */
  @Transactional
  public void propose(Actor operator, UUID payoutId, Outcome outcome, String reason) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Checks checks = new Checks();
    String why = checks.reason(reason);
    checks.that(outcome != null, "outcome", "required");
    checks.refuse();
    PayoutView payout = rows.locked(payoutId);
    requireOpen(payout, outcome);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payout set resolve_as = :as, resolve_reason = :why, resolve_asked_by = :by where id = :id
                    """)
                .bind("as", outcome.name())
                .bind("why", why)
                .bind("by", by.id())
                .bind("id", payoutId)
                .execute());
    audit.write(
        operator,
        "payout.propose-outcome",
        "payout",
        payoutId,
        PayoutRows.told(payout),
        Map.of("outcome", outcome.name(), "reason", why));
  }

  /**
   * The second operator agrees.
   *
   * @param read what this operator read as the proposal
   * @throws Refusal CONFLICT {@code payout.second-operator} for who proposed it, {@code
   *     payout.outcome-changed} when something else is proposed by now, {@code payout.not-allowed}
   *     when nothing is proposed or it moved on
   */
  @Transactional
  public void agree(Actor operator, UUID payoutId, Outcome read) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    PayoutView payout = rows.locked(payoutId);
    if (payout.resolveAs() == null) {
      throw Refusal.conflict("payout.not-allowed", payout.state().name());
    }
    if (by.id().equals(payout.resolveAskedBy())) {
      throw Refusal.conflict("payout.second-operator");
    }
    Outcome outcome = Outcome.valueOf(payout.resolveAs());
    if (outcome != read) {
      throw Refusal.conflict("payout.outcome-changed");
    }
    requireOpen(payout, outcome);
    if (outcome == Outcome.MADE) {
      rows.move(operator, payout, PayoutEvent.MADE, PayoutRows.Setting.NOTHING);
    } else {
      release.fail(operator, payout, "bank");
    }
    workItems.close(operator, PayoutSending.UNCLEAR, payoutId);
    workItems.close(operator, PayoutsLeft.LEFT, payoutId);
  }

  /** A transfer that the mall still asks for is not decided by hand. */
  private static void requireOpen(PayoutView payout, Outcome outcome) {
    boolean inFile = payout.state() == PayoutState.SENDING && payout.channel().equals("FILE");
    boolean sentOrWaits =
        payout.state() == PayoutState.SENT || payout.state() == PayoutState.APPROVED;
    boolean givenUp = sentOrWaits && outcome == Outcome.FAILED;
    if (payout.state() != PayoutState.UNCLEAR && !inFile && !givenUp) {
      throw Refusal.conflict("payout.not-allowed", payout.state().name());
    }
  }
}
