package id.emall.core.member.account;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.member.OneTimeLinks;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.Passwords;
import id.emall.core.member.RegistrationChecks;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Gives members another password. */
@ApplicationScoped
public class OwnPassword {

  private AccountRows rows;
  private OwnPasswordCheck check;
  private RegistrationChecks checks;
  private Passwords passwords;
  private Sessions sessions;
  private OneTimeLinks links;
  private AuditLog audit;
  private Event<Object> events;

  protected OwnPassword() {}

  @Inject
  OwnPassword(
      AccountRows rows,
      OwnPasswordCheck check,
      RegistrationChecks checks,
      Passwords passwords,
      Sessions sessions,
      OneTimeLinks links,
      AuditLog audit,
      Event<Object> events) {
    this.rows = rows;
    this.check = check;
    this.checks = checks;
    this.passwords = passwords;
    this.sessions = sessions;
    this.links = links;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Changes the password and ends all other sessions.
   *
   * @param token the cookie of the session that goes on
   * @return the cookie by which it goes on
   * @throws Refusal INVALID {@code old}, {@code password}; TOO_MANY {@code sign-in.wait}
   */
  @Transactional
  public SessionToken change(Actor actor, String token, String old, String wished) {
    OwnAccount own = check.require(actor, "old", old);
    Checks found = new Checks();
    checks.password(found, wished, own.username(), own.email());
    found.that(!old.equals(wished), "password", "password.same");
    found.refuse();
    put(actor, own.id(), passwords.hash(wished));
    sessions.endOthers(own.id(), token);
    return sessions.rotate(own.id(), token);
  }

  /**
   * Whether a link sets a new password still; nothing is spent.
   *
   * @throws Refusal CONFLICT {@code link.dead}
   */
  public void requireLink(String token) {
    account(token);
  }

  /**
   * Sets a new password for whoever has the link; all sessions end, and whoever has it signs in
   * anew, with the second factor where there is one.
   *
   * @throws Refusal CONFLICT {@code link.dead}; INVALID {@code password}, after which the link is
   *     still good
   */
  @Transactional
  public void reset(String token, String wished) {
    OwnAccount own = account(token);
    Checks found = new Checks();
    checks.password(found, wished, own.username(), own.email());
    found.refuse();
    String hash = passwords.hash(wished);
    OneTimeLinks.Link link =
        links.spend(Purpose.RESET_PASSWORD, token).orElseThrow(() -> Refusal.conflict("link.dead"));
    put(Actor.VISITOR, link.memberId(), hash);
    sessions.endAll(link.memberId());
  }

  private OwnAccount account(String token) {
    return links
        .look(Purpose.RESET_PASSWORD, token)
        .filter(link -> Hashing.sha256(rows.passwordHash(link.memberId())).equals(link.about()))
        .flatMap(link -> rows.find(link.memberId()))
        .orElseThrow(() -> Refusal.conflict("link.dead"));
  }

  private void put(Actor by, UUID member, String hash) {
    rows.setPassword(member, hash);
    links.withdraw(Purpose.RESET_PASSWORD, member);
    links.withdraw(Purpose.CHANGE_EMAIL, member);
    audit.write(by, "member.password", "member", member, Map.of(), Map.of());
    events.fire(new PasswordChanged(member));
  }
}
