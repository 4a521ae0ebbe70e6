package id.emall.core.member.factor;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.MemberView;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Passkeys: keys in a member's devices that sign in without a password. The device verifies its
 * user, so that one counts as both factors.
 */
@ApplicationScoped
public class Passkeys {

  private static final int MOST = 10;
  private static final String SIGN_IN = "sign-in";
  private static final String MEMBER = "member";

  private PasskeyQuestions questions;
  private PasskeyCheck check;
  private PasskeyRows rows;
  private RecoveryCodes recovery;
  private OwnFactors factors;
  private FactorPolicy policy;
  private FreshProof fresh;
  private SignInSteps steps;
  private Sessions sessions;
  private MallSettings mall;
  private AuditLog audit;
  private Event<FactorChanged> changes;

  protected Passkeys() {}

  @Inject
  Passkeys(
      PasskeyQuestions questions,
      PasskeyCheck check,
      PasskeyRows rows,
      RecoveryCodes recovery,
      OwnFactors factors,
      FactorPolicy policy,
      FreshProof fresh,
      SignInSteps steps,
      Sessions sessions,
      MallSettings mall,
      AuditLog audit,
      Event<FactorChanged> changes) {
    this.questions = questions;
    this.check = check;
    this.rows = rows;
    this.recovery = recovery;
    this.factors = factors;
    this.policy = policy;
    this.fresh = fresh;
    this.steps = steps;
    this.sessions = sessions;
    this.mall = mall;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * A question to an authenticator.
   *
   * @param token comes back with the answer; good once, for a quarter of an hour
   * @param options what the browser is asked, as JSON
   */
  public record Question(String token, String options) {}

  public List<Passkey> mine(Actor actor) {
    return rows.of(actor.requireMember().id());
  }

  /** Asks for a new passkey of the member. */
  public Question askToAdd(Actor actor) {
    UUID id = actor.requireMember().id();
    String token = questions.ask(adding(id));
    String challenge = PasskeyQuestions.challenge(token);
    return new Question(
        token,
        PasskeyOptions.toAdd(
            challenge,
            check.domain(),
            mall.siteName(),
            id,
            factors.of(id).username(),
            rows.credentialIds(id)));
  }

  /**
   * Adds a passkey.
   *
   * @return recovery codes, to be shown once, when it is the member's first factor
   * @throws Refusal {@code proof-required}; INVALID for {@code name} (1 to 60 characters); CONFLICT
   *     {@code passkey.again} when the question cannot be answered any more, {@code passkey.wrong}
   *     when the answer is not right, {@code passkey.most} beside ten others
   */
  @Transactional
  public List<String> add(Actor actor, String token, String answer, String name) {
    fresh.require(actor);
    UUID id = actor.requireMember().id();
    Checks checks = new Checks();
    String called = checks.line("name", name, 1, 60);
    checks.refuse();
    factors.lock(id);
    if (rows.of(id).size() >= MOST) {
      throw Refusal.conflict("passkey.most", MOST);
    }
    boolean first = !factors.has(id);
    rows.insert(id, called, check.made(answer, questions.spend(adding(id), token)));
    List<String> codes = first ? recovery.renew(id) : List.of();
    audit.write(actor, "passkey.add", MEMBER, id, Map.of(), Map.of("name", called));
    changes.fire(new FactorChanged(id, FactorChanged.What.PASSKEY_ADDED, recovery.left(id)));
    return codes;
  }

  /**
   * @throws Refusal {@code proof-required}; NOT_FOUND {@code passkey.not-found}; CONFLICT {@code
   *     factor.required} for the last factor of who must have one
   */
  @Transactional
  public void remove(Actor actor, UUID passkeyId) {
    fresh.require(actor);
    UUID id = actor.requireMember().id();
    factors.lock(id);
    String name = rows.remove(id, passkeyId).orElseThrow(() -> Refusal.notFound("passkey"));
    OwnFactors.Known known = factors.of(id);
    if (policy.requiredOf(known.role()) && !known.any()) {
      throw Refusal.conflict("factor.required");
    }
    if (!known.any()) {
      recovery.remove(id);
    }
    audit.write(actor, "passkey.remove", MEMBER, id, Map.of("name", name), Map.of());
    changes.fire(new FactorChanged(id, FactorChanged.What.PASSKEY_REMOVED, recovery.left(id)));
  }

  /** Asks whoever wishes to sign in; any passkey of the mall may answer. */
  public Question askToSignIn() {
    return ask(SIGN_IN, List.of());
  }

  /**
   * Lets in whose passkey has answered; both factors at once.
   *
   * @throws Refusal CONFLICT {@code passkey.again}, {@code passkey.wrong} as for {@link #add},
   *     {@code sign-in.suspended}, {@code passkey.doubted}
   */
  @Transactional
  public SignInStep.In signIn(String token, String answer) {
    PasskeyRows.Found found = answered(SIGN_IN, token, answer);
    if (found.state() != MemberView.State.ACTIVE) {
      throw Refusal.conflict("sign-in.suspended");
    }
    if (found.doubted()) {
      throw Refusal.conflict("passkey.doubted");
    }
    return steps.entered(found.memberId());
  }

  /** Asks a member who is signed in for a fresh proof. */
  public Question askToProve(Actor actor) {
    UUID id = actor.requireMember().id();
    return ask(proving(id), rows.credentialIds(id));
  }

  /**
   * Takes an answer as a fresh proof.
   *
   * @param session the cookie of the actor's session
   * @return the session's new cookie
   * @throws Refusal CONFLICT {@code passkey.again}, {@code passkey.wrong}
   */
  @Transactional
  public SessionToken prove(Actor actor, String session, String token, String answer) {
    UUID id = actor.requireMember().id();
    PasskeyRows.Found found = answered(proving(id), token, answer);
    if (!found.memberId().equals(id)) {
      throw Refusal.conflict("passkey.wrong");
    }
    return sessions.renew(id, session, Sessions.Proof.BOTH);
  }

  /**
   * Notes that the member has taken back what somebody did who may have added passkeys. They sign
   * nobody in from then on, and prove only who a session is that the password opened.
   *
   * @param since those added after this are doubted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void doubt(UUID memberId, Instant since) {
    rows.doubt(memberId, since);
  }

  private Question ask(String purpose, List<byte[]> allowed) {
    String token = questions.ask(purpose);
    String challenge = PasskeyQuestions.challenge(token);
    return new Question(token, PasskeyOptions.toUse(challenge, check.domain(), allowed));
  }

  private PasskeyRows.Found answered(String purpose, String token, String answer) {
    byte[] challenge = questions.spend(purpose, token);
    PasskeyRows.Found found =
        rows.find(check.idOf(answer)).orElseThrow(() -> Refusal.conflict("passkey.wrong"));
    byte[] user = check.userOf(answer);
    PasskeyCheck.Made made =
        check.used(
            answer,
            challenge,
            new PasskeyCheck.Stored(found.credential(), found.signCount(), found.backedUp()));
    boolean own = user == null || Arrays.equals(user, PasskeyOptions.bytes(found.memberId()));
    if (!own || !rows.used(found.id(), made)) {
      throw Refusal.conflict("passkey.wrong");
    }
    return found;
  }

  private static String adding(UUID memberId) {
    return "add " + memberId;
  }

  private static String proving(UUID memberId) {
    return "prove " + memberId;
  }
}
