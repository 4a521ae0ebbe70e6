package id.emall.core.member.factor;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Setting an app up, for who is signed in and for who is about to be. */
@ApplicationScoped
class FactorSetup {

  private static final String PLACE = "setting up";

  private TotpRows totp;
  private RecoveryCodes recovery;
  private FactorTries tries;
  private OwnFactors factors;
  private TrustedDevices trusted;
  private MallSettings mall;
  private Event<FactorChanged> changes;

  protected FactorSetup() {}

  @Inject
  FactorSetup(
      TotpRows totp,
      RecoveryCodes recovery,
      FactorTries tries,
      OwnFactors factors,
      TrustedDevices trusted,
      MallSettings mall,
      Event<FactorChanged> changes) {
    this.totp = totp;
    this.recovery = recovery;
    this.tries = tries;
    this.factors = factors;
    this.trusted = trusted;
    this.mall = mall;
    this.changes = changes;
  }

  /**
   * @throws Refusal CONFLICT {@code factor.app-there} when one makes codes already
   */
  TotpSetup begin(UUID memberId) {
    if (!totp.begin(memberId)) {
      throw Refusal.conflict("factor.app-there");
    }
    return shown(memberId).orElseThrow();
  }

  /** The one that was begun; begins one where there is none. */
  TotpSetup goOn(UUID memberId) {
    return shown(memberId).orElseGet(() -> begin(memberId));
  }

  Optional<TotpSetup> shown(UUID memberId) {
    return totp.settingUp(memberId)
        .map(secret -> TotpSetup.of(secret, mall.siteName(), factors.of(memberId).username()));
  }

  /**
   * The app makes codes from now on.
   *
   * @return recovery codes, to be shown once
   * @throws Refusal INVALID {@code factor.wrong-first} on {@code code}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<String> confirm(UUID memberId, String typed) {
    FactorTries.Counted counted = tries.count(memberId, PLACE);
    String code = typed == null ? "" : typed.replaceAll("\\s", "");
    if (!totp.confirm(memberId, code)) {
      throw Refusal.invalid(new FieldError("code", "factor.wrong-first"));
    }
    tries.forget(counted);
    trusted.forget(memberId);
    List<String> codes = recovery.renew(memberId);
    changes.fire(new FactorChanged(memberId, FactorChanged.What.APP_ADDED, codes.size()));
    return codes;
  }
}
