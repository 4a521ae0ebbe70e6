package id.emall.core.member.factor;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Judges what is typed as a second factor: a code of the app, or one for recovery. */
@ApplicationScoped
class FactorCheck {

  private TotpRows totp;
  private RecoveryCodes recovery;
  private FactorTries tries;
  private Event<FactorChanged> changes;

  protected FactorCheck() {}

  @Inject
  FactorCheck(
      TotpRows totp, RecoveryCodes recovery, FactorTries tries, Event<FactorChanged> changes) {
    this.totp = totp;
    this.recovery = recovery;
    this.tries = tries;
    this.changes = changes;
  }

  /**
   * Spends the code that is typed.
   *
   * @param place where the one who types is, for the limit of tries
   * @throws Refusal INVALID {@code factor.wrong} on field {@code code}; TOO_MANY {@code
   *     sign-in.wait}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(UUID memberId, String typed, String place) {
    String code = typed == null ? "" : typed.replaceAll("\\s", "");
    FactorTries.Counted counted = tries.count(memberId, place);
    if (code.matches("[0-9]{" + Totp.DIGITS + "}")) {
      refuseUnless(totp.use(memberId, code));
    } else {
      refuseUnless(recovery.use(memberId, code));
      changes.fire(
          new FactorChanged(
              memberId, FactorChanged.What.RECOVERY_CODE_USED, recovery.left(memberId)));
    }
    tries.forget(counted);
  }

  private static void refuseUnless(boolean right) {
    if (!right) {
      throw Refusal.invalid(new FieldError("code", "factor.wrong"));
    }
  }
}
