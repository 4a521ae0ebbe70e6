package id.emall.core.member.account;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.member.Passwords;
import id.emall.core.member.SignInFailures;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks signed-in members for their password before something that could take their account away.
 * Tries are slowed down as at the sign-in, but counted apart: guessing in a session that was left
 * open keeps nobody from signing in, and the other way round. Who has a second factor must have
 * proven it lately as well.
 */
@ApplicationScoped
class OwnPasswordCheck {

  private AccountRows rows;
  private Passwords passwords;
  private SignInFailures failures;
  private FreshProof fresh;

  protected OwnPasswordCheck() {}

  @Inject
  OwnPasswordCheck(
      AccountRows rows, Passwords passwords, SignInFailures failures, FreshProof fresh) {
    this.fresh = fresh;
    this.rows = rows;
    this.passwords = passwords;
    this.failures = failures;
  }

  /**
   * @param field where the password was typed
   * @throws Refusal INVALID {@code password.wrong}; TOO_MANY {@code sign-in.wait} (seconds);
   *     SIGN_IN_REQUIRED; FORBIDDEN {@code proof-required}
   */
  OwnAccount require(Actor actor, String field, String typed) {
    OwnAccount own = rows.own(actor);
    fresh.requireBesidePassword(actor);
    SignInFailures.Counted counted = failures.countOnDevice(own.username(), "own " + own.id());
    if (!passwords.matches(typed == null ? "" : typed, rows.passwordHash(own.id()))) {
      throw Refusal.invalid(new FieldError(field, "password.wrong"));
    }
    failures.forget(counted);
    return own;
  }
}
