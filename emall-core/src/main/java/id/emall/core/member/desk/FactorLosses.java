package id.emall.core.member.desk;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.OperatorRoster;
import id.emall.core.member.factor.SecondFactor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * A member lost the second factor. One operator makes sure who it is and says how; another, who
 * looks after operators too, takes it off. Until then nothing changes. Of an operator only somebody
 * takes it off who may all that this one may: who has no factor left enters with a password alone.
 */
@ApplicationScoped
public class FactorLosses {

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;
  private MemberRecords records;
  private SecondFactor factor;
  private OperatorRoster roster;

  protected FactorLosses() {}

  @Inject
  FactorLosses(
      Jdbi jdbi,
      Clock clock,
      AuditLog audit,
      MemberRecords records,
      SecondFactor factor,
      OperatorRoster roster) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
    this.records = records;
    this.factor = factor;
    this.roster = roster;
  }

  /**
   * What was asked for.
   *
   * @param name of the operator who asks
   * @param reason how it was made sure who the member is
   */
  public record Asked(UUID askedBy, String name, Instant askedAt, String reason) {}

  /** What waits for a second operator. */
  public Optional<Asked> asked(Actor operator, UUID memberId) {
    records.requireInArea(operator.requireOperator(Right.MEMBERS), memberId);
    return find(memberId);
  }

  private Optional<Asked> find(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.asked_by, o.name, f.asked_at, f.reason
                    from factor_loss f join member o on o.id = f.asked_by where f.member_id = :id
                    """)
                .bind("id", memberId)
                .mapTo(Asked.class)
                .findOne());
  }

  /**
   * Asks for it.
   *
   * @param reason 5 to 300 characters: how it was made sure who the member is
   * @throws Refusal NOT_FOUND when there is no such member in the operator's area; FORBIDDEN for
   *     oneself; INVALID {@code reason}; CONFLICT {@code factor-loss.asked} when it was asked for
   *     before
   */
  @Transactional
  public void ask(Actor operator, UUID memberId, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    records.requireInArea(by, memberId);
    if (by.id().equals(memberId)) {
      throw Refusal.forbidden();
    }
    String why = Checks.requireReason(reason);
    int asked =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into factor_loss (member_id, asked_by, asked_at, reason)
                        values (:id, :by, :now, :reason) on conflict do nothing
                        """)
                    .bind("id", memberId)
                    .bind("by", by.id())
                    .bind("now", clock.instant())
                    .bind("reason", why)
                    .execute());
    if (asked == 0) {
      throw Refusal.conflict("factor-loss.asked");
    }
    audit.write(by, "factor-loss.ask", "member", memberId, Map.of(), Map.of("reason", why));
  }

  /**
   * Another operator agrees: the factors are gone, the member's sessions too.
   *
   * @throws Refusal NOT_FOUND; CONFLICT {@code factor-loss.second-operator} for who asked, {@code
   *     factor-loss.decided} when nothing waits any more, {@code operator.beyond-own} for an
   *     operator who may more; FORBIDDEN without the right OPERATORS; {@code proof-required}
   */
  @Transactional
  public void agree(Actor operator, UUID memberId) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    if (records.find(by, memberId).role() == Actor.Role.OPERATOR) {
      roster.requireBelow(by, memberId);
    }
    if (find(memberId).filter(asked -> asked.askedBy().equals(by.id())).isPresent()) {
      throw Refusal.conflict("factor-loss.second-operator");
    }
    forget(memberId);
    factor.reset(by, memberId);
  }

  /** It is not done: who asked takes it back, or another refuses. */
  @Transactional
  public void refuse(Actor operator, UUID memberId) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    records.requireInArea(by, memberId);
    forget(memberId);
    audit.write(by, "factor-loss.refuse", "member", memberId, Map.of(), Map.of());
  }

  private void forget(UUID memberId) {
    int gone =
        jdbi.withHandle(
            handle -> handle.execute("delete from factor_loss where member_id = ?", memberId));
    if (gone == 0) {
      throw Refusal.conflict("factor-loss.decided");
    }
  }
}
