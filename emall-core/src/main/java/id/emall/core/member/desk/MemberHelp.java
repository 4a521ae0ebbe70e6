package id.emall.core.member.desk;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.Registration;
import id.emall.core.member.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** What operators do for members who cannot help themselves. */
@ApplicationScoped
public class MemberHelp {

  private Sessions sessions;
  private AuditLog audit;
  private MemberRecords records;
  private Registration registration;

  protected MemberHelp() {}

  @Inject
  MemberHelp(Sessions sessions, AuditLog audit, MemberRecords records, Registration registration) {
    this.sessions = sessions;
    this.audit = audit;
    this.records = records;
    this.registration = registration;
  }

  /**
   * Signs a member out on all devices, as when a phone was lost.
   *
   * @return on how many devices the member was signed in
   * @throws Refusal NOT_FOUND when there is none in the operator's area; FORBIDDEN for operators
   */
  @Transactional
  public int endSessions(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    MemberFile member = records.find(by, id);
    if (member.role() == Actor.Role.OPERATOR) {
      throw Refusal.forbidden();
    }
    sessions.endAll(id);
    int ended = member.sessions();
    audit.write(by, "member.end-sessions", "member", id, Map.of(), Map.of("sessions", ended));
    return ended;
  }

  /**
   * Sends the code that proves the phone once more.
   *
   * @throws Refusal NOT_FOUND when there is none in the operator's area; CONFLICT {@code
   *     member.state-changed} when the phone is proven already; TOO_MANY {@code code.wait} or
   *     {@code code.too-many} as for the member
   */
  @Transactional
  public void resendCode(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    if (records.find(by, id).state() != MemberView.State.AWAITING_PHONE) {
      throw Refusal.conflict("member.state-changed");
    }
    registration.resendCode(id);
    audit.write(by, "member.resend-code", "member", id, Map.of(), Map.of());
  }
}
