package id.emall.core.member.desk;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Stops members and lets them go on. Who is stopped is signed out everywhere at once and cannot
 * sign in; a shop sells nothing from then on, while orders that were placed go on. Of two operators
 * at once one is told that the state has changed.
 */
@ApplicationScoped
public class MemberStanding {

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;
  private MemberRecords records;
  private Sessions sessions;
  private Event<Object> events;

  protected MemberStanding() {}

  @Inject
  MemberStanding(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      AuditLog audit,
      MemberRecords records,
      Sessions sessions,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.records = records;
    this.sessions = sessions;
    this.events = events;
  }

  /**
   * Stops an active member.
   *
   * @param reason 5 to 300 characters; the member reads it
   * @throws Refusal NOT_FOUND when there is none in the operator's area; INVALID {@code reason};
   *     FORBIDDEN for operators, who are looked after by those with the right OPERATORS; CONFLICT
   *     {@code member.state-changed} unless active
   */
  @Transactional
  public void suspend(Actor operator, UUID id, String reason) {
    String why = move(operator, id, MemberView.State.SUSPENDED, reason);
    sessions.endAll(id);
    events.fire(new MemberSuspended(id, operator.label(), why));
  }

  /**
   * Lets a stopped member go on.
   *
   * @param reason 5 to 300 characters; the member reads it
   * @throws Refusal as {@link #suspend}
   */
  @Transactional
  public void reinstate(Actor operator, UUID id, String reason) {
    String why = move(operator, id, MemberView.State.ACTIVE, reason);
    events.fire(new MemberReinstated(id, operator.label(), why));
  }

  private String move(Actor operator, UUID id, MemberView.State to, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    records.requireInArea(by, id);
    String why = Checks.requireReason(reason);
    MemberView.State from =
        to == MemberView.State.ACTIVE ? MemberView.State.SUSPENDED : MemberView.State.ACTIVE;
    Actor.Role role =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update member set state = :to
                        where id = :id and state = :from and erased_at is null
                        returning role
                        """)
                    .bind("to", to)
                    .bind("from", from)
                    .bind("id", id)
                    .mapTo(Actor.Role.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.conflict("member.state-changed")));
    if (role == Actor.Role.OPERATOR) {
      throw Refusal.forbidden();
    }
    note(by, id, from, to, why);
    return why;
  }

  private void note(
      Actor.Member by, UUID id, MemberView.State from, MemberView.State to, String reason) {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into member_state_change (id, member_id, at, from_state, to_state, decided_by, reason)
                    values (:change, :id, :now, :from, :to, :by, :reason)
                    """)
                .bind("change", ids.next())
                .bind("id", id)
                .bind("now", now)
                .bind("from", from)
                .bind("to", to)
                .bind("by", by.label())
                .bind("reason", reason)
                .execute());
    audit.write(
        by,
        to == MemberView.State.SUSPENDED ? "member.suspend" : "member.reinstate",
        "member",
        id,
        Map.of("state", from.name()),
        Map.of("state", to.name(), "reason", reason));
  }
}
