package id.emall.core.member;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who was invited to the desk sets a password, once, by the link that came by mail. */
@ApplicationScoped
public class OperatorInvitations {

  private Jdbi jdbi;
  private Clock clock;
  private OneTimeLinks links;
  private OperatorRoster roster;
  private OperatorPosts posts;
  private RegistrationChecks checks;
  private Passwords passwords;
  private AuditLog audit;

  protected OperatorInvitations() {}

  @Inject
  OperatorInvitations(
      Jdbi jdbi,
      Clock clock,
      OneTimeLinks links,
      OperatorRoster roster,
      OperatorPosts posts,
      RegistrationChecks checks,
      Passwords passwords,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.links = links;
    this.roster = roster;
    this.posts = posts;
    this.checks = checks;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** Whom a link invites, while it is good; looking spends nothing. */
  public Optional<OperatorView> look(String token) {
    return links
        .look(OneTimeLinks.Purpose.INVITE_OPERATOR, token)
        .flatMap(
            link ->
                roster
                    .of(link.memberId())
                    .filter(operator -> operator.email().equalsIgnoreCase(link.about())))
        .filter(operator -> operator.acceptedAt() == null);
  }

  /**
   * Sets the password; the operator can sign in from now on. Whoever stops them at the same moment
   * either comes first, and the link is worth nothing, or finds them accepted and stops them.
   *
   * @throws Refusal NOT_FOUND when the link is not good, or not any more; INVALID {@code password},
   *     {@code passwordAgain}
   */
  @Transactional
  public void accept(String token, String password, String again) {
    OperatorView operator = look(token).orElseThrow(() -> Refusal.notFound("invitation"));
    Checks found = new Checks();
    checks.password(found, password, operator.username(), operator.email());
    found.that(password != null && password.equals(again), "passwordAgain", "password.differs");
    found.refuse();
    String hash = passwords.hash(password);
    roster.lock();
    boolean first =
        links.spend(OneTimeLinks.Purpose.INVITE_OPERATOR, token).isPresent()
            && posts.accept(operator.id());
    if (!first) {
      throw Refusal.notFound("invitation");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update member set password_hash = :hash, state = 'ACTIVE', activated_at = :now,
                      email_proven_at = :now
                    where id = :id and state = 'SUSPENDED'
                    """)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .bind("id", operator.id())
                .execute());
    Actor by = new Actor.Member(operator.id(), operator.name(), Actor.Role.OPERATOR, null, "id");
    audit.write(by, "operator.accept", "member", operator.id(), Map.of(), Map.of());
  }
}
