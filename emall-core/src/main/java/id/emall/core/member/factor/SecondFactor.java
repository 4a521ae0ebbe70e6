package id.emall.core.member.factor;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A member's own second factor: an app that makes codes, and recovery codes on paper. */
@ApplicationScoped
public class SecondFactor {

  /** From so few recovery codes on, the member is warned. */
  private static final int FEW = 3;

  private static final String MEMBER = "member";

  private FreshProof fresh;
  private FactorSetup setup;
  private FactorCheck check;
  private FactorPolicy policy;
  private OwnFactors factors;
  private TotpRows totp;
  private RecoveryCodes recovery;
  private TrustedDevices trusted;
  private FactorRemoval removal;
  private Sessions sessions;
  private SignIn signIn;
  private AuditLog audit;
  private Event<FactorChanged> changes;

  protected SecondFactor() {}

  @Inject
  SecondFactor(
      FreshProof fresh,
      FactorSetup setup,
      FactorCheck check,
      FactorPolicy policy,
      OwnFactors factors,
      TotpRows totp,
      RecoveryCodes recovery,
      TrustedDevices trusted,
      FactorRemoval removal,
      Sessions sessions,
      SignIn signIn,
      AuditLog audit,
      Event<FactorChanged> changes) {
    this.fresh = fresh;
    this.setup = setup;
    this.check = check;
    this.policy = policy;
    this.factors = factors;
    this.totp = totp;
    this.recovery = recovery;
    this.trusted = trusted;
    this.removal = removal;
    this.sessions = sessions;
    this.signIn = signIn;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * What a member has.
   *
   * @param appSince null when no app makes codes
   * @param codesLeft recovery codes not used yet
   * @param required whether they must have one
   */
  public record Standing(Instant appSince, int codesLeft, boolean required, boolean passkey) {

    /** Whether there is something that recovery codes stand in for. */
    public boolean any() {
      return appSince != null || passkey;
    }

    public boolean few() {
      return codesLeft <= FEW;
    }
  }

  /** What a confirmed app brings: recovery codes to be shown once, and the session's new cookie. */
  public record Confirmed(SessionToken session, List<String> codes) {}

  public Standing mine(Actor actor) {
    UUID id = actor.requireMember().id();
    OwnFactors.Known known = factors.of(id);
    return new Standing(
        totp.confirmedAt(id).orElse(null),
        recovery.left(id),
        policy.requiredOf(known.role()),
        known.passkey());
  }

  /**
   * Begins to set an app up.
   *
   * @throws Refusal {@code proof-required}; CONFLICT {@code factor.app-there}
   */
  @Transactional
  public void begin(Actor actor) {
    fresh.require(actor);
    setup.begin(actor.requireMember().id());
  }

  /** The app that is being set up, for half an hour. */
  public Optional<TotpSetup> beingSetUp(Actor actor) {
    return setup.shown(actor.requireMember().id());
  }

  /**
   * Confirms the app with one code of it. The member's other sessions end: nobody has shown a code
   * there.
   *
   * @param session the cookie of the actor's session
   * @throws Refusal INVALID {@code factor.wrong-first} on {@code code}; TOO_MANY {@code
   *     sign-in.wait}
   */
  @Transactional
  public Confirmed confirm(Actor actor, String session, String code) {
    UUID id = actor.requireMember().id();
    List<String> codes = setup.confirm(id, code);
    audit.write(actor, "factor.app-add", MEMBER, id, Map.of(), Map.of());
    SessionToken renewed = sessions.renew(id, session, Sessions.Proof.BOTH);
    sessions.endOthers(id, renewed.value());
    return new Confirmed(renewed, codes);
  }

  /**
   * Ten new recovery codes in place of the old ones.
   *
   * @throws Refusal {@code proof-required}; CONFLICT {@code factor.none} without a factor
   */
  @Transactional
  public List<String> renewCodes(Actor actor) {
    fresh.require(actor);
    UUID id = actor.requireMember().id();
    if (!factors.has(id)) {
      throw Refusal.conflict("factor.none");
    }
    List<String> codes = recovery.renew(id);
    audit.write(actor, "factor.codes-renew", MEMBER, id, Map.of(), Map.of());
    changes.fire(new FactorChanged(id, FactorChanged.What.CODES_RENEWED, codes.size()));
    return codes;
  }

  /**
   * Takes the app off, for who knows the password and has a code.
   *
   * @throws Refusal INVALID {@code factor.wrong} on {@code code}, {@code password.wrong} on {@code
   *     password}; TOO_MANY {@code sign-in.wait}; CONFLICT {@code factor.required} when it is the
   *     last one of somebody who must have one, {@code factor.none}
   */
  @Transactional
  public void remove(Actor actor, String password, String code) {
    UUID id = actor.requireMember().id();
    factors.lock(id);
    OwnFactors.Known known = factors.of(id);
    if (!known.app()) {
      throw Refusal.conflict("factor.none");
    }
    if (policy.requiredOf(known.role()) && !known.passkey()) {
      throw Refusal.conflict("factor.required");
    }
    check.require(id, code, "removal");
    if (!signIn.isPasswordOf(id, password)) {
      throw Refusal.invalid(new FieldError("password", "factor.password-wrong"));
    }
    totp.remove(id);
    trusted.forget(id);
    if (!known.passkey()) {
      recovery.remove(id);
    }
    audit.write(actor, "factor.app-remove", MEMBER, id, Map.of(), Map.of());
    changes.fire(new FactorChanged(id, FactorChanged.What.APP_REMOVED, recovery.left(id)));
  }

  /**
   * Takes all factors off somebody who lost them and has shown an operator otherwise who they are.
   * Ends their sessions; an operator sets up new ones at the next sign-in.
   *
   * @throws Refusal FORBIDDEN without the right {@link Right#OPERATORS}, or for oneself; {@code
   *     proof-required}
   */
  @Transactional
  public void reset(Actor actor, UUID memberId) {
    Actor.Member operator = actor.requireOperator(Right.OPERATORS);
    if (operator.id().equals(memberId)) {
      throw Refusal.forbidden();
    }
    fresh.require(actor);
    removal.all(memberId);
    audit.write(actor, "factor.reset", MEMBER, memberId, Map.of(), Map.of());
    changes.fire(new FactorChanged(memberId, FactorChanged.What.RESET, 0));
  }
}
