package id.emall.core.member.factor;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.common.SecurityLog;
import id.emall.core.member.KnownDevices;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignIn;
import id.emall.core.member.SignInOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in: the password first, then, where the account asks for it, a code. Only what ends here
 * opens a session; in between nobody is signed in.
 */
@ApplicationScoped
public class SignInSteps {

  private SignIn signIn;
  private KnownDevices devices;
  private Sessions sessions;
  private OwnFactors factors;
  private FactorPolicy policy;
  private FactorCheck check;
  private FactorSetup setup;
  private PendingSignIns pendings;
  private TrustedDevices trusted;
  private AuditLog audit;

  protected SignInSteps() {}

  @Inject
  SignInSteps(
      SignIn signIn,
      KnownDevices devices,
      Sessions sessions,
      OwnFactors factors,
      FactorPolicy policy,
      FactorCheck check,
      FactorSetup setup,
      PendingSignIns pendings,
      TrustedDevices trusted,
      AuditLog audit) {
    this.signIn = signIn;
    this.devices = devices;
    this.sessions = sessions;
    this.factors = factors;
    this.policy = policy;
    this.check = check;
    this.setup = setup;
    this.pendings = pendings;
    this.trusted = trusted;
    this.audit = audit;
  }

  /**
   * What the second step asks.
   *
   * @param passkey whether a passkey may answer
   * @param app whether a code may
   * @param rememberable whether the browser may be left alone with it next time
   */
  public record Owed(boolean passkey, boolean app, boolean rememberable) {}

  /**
   * The first step.
   *
   * @param browser what the browser calls itself; the second step is taken in the same one
   * @throws Refusal as {@link SignIn#prove}
   */
  public SignInStep begin(String login, String password, SignInOrigin origin, String browser) {
    UUID id = signIn.prove(login, password, origin);
    OwnFactors.Known known = factors.of(id);
    Sessions.Proof proof = known.any() ? Sessions.Proof.PASSWORD_ALONE : Sessions.Proof.PASSWORD;
    return afterFirst(id, known, proof, origin, browser);
  }

  /**
   * The first step of somebody for whom an office's provider vouches, in place of the password. It
   * is no fresh proof, since the provider may have known them from a session of its own.
   *
   * @param bothFactors whether it has asked for two factors itself
   * @throws Refusal CONFLICT {@code office.password-first} when ours is asked for and there is none
   */
  public SignInStep vouched(
      UUID memberId, boolean bothFactors, SignInOrigin origin, String browser) {
    return bothFactors
        ? in(memberId, Sessions.Proof.OFFICE, devices.known(memberId, origin.device()))
        : afterFirst(memberId, withFactor(memberId), Sessions.Proof.OFFICE_ALONE, origin, browser);
  }

  /**
   * A first factor is set up behind the password only: what it proves is as good as what let in.
   */
  private OwnFactors.Known withFactor(UUID memberId) {
    OwnFactors.Known known = factors.of(memberId);
    if (factors.asksSecond(known) && !known.any()) {
      throw Refusal.conflict("office.password-first");
    }
    return known;
  }

  /**
   * @param proof what the first step is, if no second one is asked
   */
  private SignInStep afterFirst(
      UUID id, OwnFactors.Known known, Sessions.Proof proof, SignInOrigin origin, String browser) {
    Optional<String> device = devices.known(id, origin.device());
    if (!factors.asksSecond(known)) {
      return in(id, proof, device);
    }
    String place =
        device.map(kept -> "device " + Hashing.sha256(kept)).orElse(FactorTries.ELSEWHERE);
    if (!known.any()) {
      return new SignInStep.SetUp(pendings.begin(id, PendingSignIns.Step.SET_UP, place, browser));
    }
    boolean leftAlone =
        !policy.requiredOf(known.role()) && device.isPresent() && trusted.trusted(id, device.get());
    return leftAlone
        ? in(id, Sessions.Proof.TRUSTED_DEVICE, device)
        : new SignInStep.Code(pendings.begin(id, PendingSignIns.Step.CODE, place, browser));
  }

  /**
   * What a sign-in waits for.
   *
   * @throws Refusal CONFLICT {@code sign-in.start-again} when it waits no more
   */
  public Owed owed(String token, String browser) {
    OwnFactors.Known known = factors.of(waiting(token, browser, PendingSignIns.Step.CODE));
    return new Owed(known.passkey(), known.app(), !policy.requiredOf(known.role()));
  }

  /**
   * The second step, with a code of the app or one for recovery.
   *
   * @param remember whether this browser is to be left alone with it for 30 days; not for those who
   *     must have a second factor
   * @throws Refusal INVALID {@code factor.wrong} on {@code code}; TOO_MANY {@code sign-in.wait};
   *     CONFLICT {@code sign-in.start-again} after ten minutes, five tries or in another browser
   */
  @Transactional
  public SignInStep.In complete(String token, String browser, String code, boolean remember) {
    PendingSignIns.Pending pending = attempt(token, browser, PendingSignIns.Step.CODE);
    try {
      check.require(pending.memberId(), code, pending.place());
    } catch (Refusal refusal) {
      SecurityLog.refused("second step of sign-in", "member:" + pending.memberId(), refusal.code());
      if (pending.spent() && refusal.kind() == Refusal.Kind.INVALID) {
        pendings.guessed(pending.memberId());
      }
      throw refusal;
    }
    pendings.spend(token);
    SignInStep.In in = in(pending.memberId(), Sessions.Proof.BOTH, Optional.empty());
    if (remember && !policy.requiredOf(factors.of(pending.memberId()).role())) {
      trusted.trust(pending.memberId(), in.device());
    }
    return in;
  }

  /**
   * Lets in whose passkey has answered. For {@link Passkeys} alone, which has judged the answer.
   */
  SignInStep.In entered(UUID memberId) {
    return in(memberId, Sessions.Proof.BOTH, Optional.empty());
  }

  /**
   * The app to be set up by somebody who must and whose password was right.
   *
   * @throws Refusal CONFLICT {@code sign-in.start-again}
   */
  @Transactional
  public TotpSetup setUp(String token, String browser) {
    return setup.goOn(waiting(token, browser, PendingSignIns.Step.SET_UP));
  }

  /**
   * Confirms the app and lets in.
   *
   * @throws Refusal as {@link #complete}
   */
  @Transactional
  public SignInStep.In completeSetUp(String token, String browser, String code) {
    PendingSignIns.Pending pending = attempt(token, browser, PendingSignIns.Step.SET_UP);
    UUID id = pending.memberId();
    List<String> codes = setup.confirm(id, code);
    pendings.spend(token);
    SignInStep.In in = in(id, Sessions.Proof.BOTH, Optional.empty());
    Actor actor = sessions.actor(in.session().value()).orElseThrow(PendingSignIns::startAgain);
    audit.write(actor, "factor.app-add", "member", id, Map.of(), Map.of("at", "sign-in"));
    return new SignInStep.In(in.session(), in.device(), codes);
  }

  private UUID waiting(String token, String browser, PendingSignIns.Step step) {
    return pendings
        .find(token, browser)
        .filter(pending -> pending.step() == step)
        .map(PendingSignIns.Pending::memberId)
        .orElseThrow(PendingSignIns::startAgain);
  }

  private PendingSignIns.Pending attempt(String token, String browser, PendingSignIns.Step step) {
    PendingSignIns.Pending pending = pendings.attempt(token, browser);
    if (pending.step() != step) {
      throw PendingSignIns.startAgain();
    }
    return pending;
  }

  /** A browser that is known keeps the value it has, to which its trust is bound. */
  private SignInStep.In in(UUID id, Sessions.Proof proof, Optional<String> device) {
    return new SignInStep.In(
        sessions.open(id, proof), device.orElseGet(() -> devices.welcome(id)), List.of());
  }
}
