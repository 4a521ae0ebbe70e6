package id.emall.core.member.factor;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * What use cases ask before they do what a thief of a session would do first: change where money
 * goes, how one signs in or is reached, move much money. The actor must have proven shortly before
 * who they are, with all that their account asks for.
 */
@ApplicationScoped
public class FreshProof {

  private FactorPolicy policy;
  private OwnFactors factors;
  private Clock clock;

  protected FreshProof() {}

  @Inject
  FreshProof(FactorPolicy policy, OwnFactors factors, Clock clock) {
    this.policy = policy;
    this.factors = factors;
    this.clock = clock;
  }

  /**
   * @throws Refusal SIGN_IN_REQUIRED; FORBIDDEN {@code proof-required} when the last proof is older
   *     than {@code emall.factor.fresh-for}: pages then ask for one and send again what was sent
   */
  public void require(Actor actor) {
    if (!isFresh(actor.requireMember())) {
      throw Refusal.proofRequired();
    }
  }

  /**
   * The same for a change of where a seller is paid to, which needs a second factor where the mall
   * says so.
   *
   * @throws Refusal also CONFLICT {@code factor-required} when the member has none
   */
  public void requireForPayouts(Actor actor) {
    require(actor);
    if (policy.requiredForPayouts() && !factors.has(actor.requireMember().id())) {
      throw Refusal.conflict("factor-required");
    }
  }

  /**
   * The same where the password is asked for in any case: of those who have a second factor.
   *
   * @throws Refusal as {@link #require}
   */
  public void requireBesidePassword(Actor actor) {
    if (factors.has(actor.requireMember().id())) {
      require(actor);
    }
  }

  private boolean isFresh(Actor.Member member) {
    Instant since = clock.instant().minus(policy.freshFor());
    return policy.freshFor().isZero()
        || member.provedAt() != null && member.provedAt().isAfter(since);
  }
}
