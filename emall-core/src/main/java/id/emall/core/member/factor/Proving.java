package id.emall.core.member.factor;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets somebody who is signed in prove anew who they are, where {@link FreshProof} asks for it. */
@ApplicationScoped
public class Proving {

  private OwnFactors factors;
  private FactorCheck check;
  private FactorTries tries;
  private Sessions sessions;
  private SignIn signIn;

  protected Proving() {}

  @Inject
  Proving(
      OwnFactors factors, FactorCheck check, FactorTries tries, Sessions sessions, SignIn signIn) {
    this.factors = factors;
    this.check = check;
    this.tries = tries;
    this.sessions = sessions;
    this.signIn = signIn;
  }

  /**
   * What may be given as proof.
   *
   * @param app whether a code of the app will do
   * @param passkey whether a passkey will do
   */
  public record Asked(boolean app, boolean passkey) {

    /** Whether what is typed is a code, if only for recovery; otherwise the password. */
    public boolean code() {
      return app || passkey;
    }
  }

  public Asked asked(Actor actor) {
    OwnFactors.Known known = factors.of(actor.requireMember().id());
    return new Asked(known.app(), known.passkey());
  }

  /**
   * Takes a code of the app or for recovery, or, of who has no factor at all, the password.
   *
   * @param session the cookie of the actor's session
   * @return the session's new cookie
   * @throws Refusal INVALID {@code factor.wrong} or {@code factor.password-wrong} on {@code code};
   *     TOO_MANY {@code sign-in.wait}
   */
  @Transactional
  public SessionToken prove(Actor actor, String session, String typed) {
    UUID id = actor.requireMember().id();
    String place = "session " + Hashing.sha256(session);
    if (factors.has(id)) {
      check.require(id, typed, place);
      return sessions.renew(id, session, Sessions.Proof.BOTH);
    }
    FactorTries.Counted counted = tries.count(id, place);
    if (!signIn.isPasswordOf(id, typed)) {
      throw Refusal.invalid(new FieldError("code", "factor.password-wrong"));
    }
    tries.forget(counted);
    return sessions.renew(id, session, Sessions.Proof.PASSWORD);
  }
}
