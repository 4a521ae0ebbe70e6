package id.emall.core.partner;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.RequestScoped;

/** Which partner the request that is being worked on came from, once its key has been checked. */
@RequestScoped
public class CallingPartner {

  private Actor.Partner partner;
  private String language = "id";

  /** Called by whoever has checked the key. */
  public void is(Actor.Partner checked) {
    partner = checked;
  }

  /** In which language it reads refusals; {@code id} or {@code en}. */
  public void reads(String preferred) {
    language = preferred;
  }

  /**
   * @throws Refusal SIGN_IN_REQUIRED when no key was checked
   */
  public Actor.Partner get() {
    if (partner == null) {
      throw Refusal.signInRequired();
    }
    return partner;
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return language;
  }
}
