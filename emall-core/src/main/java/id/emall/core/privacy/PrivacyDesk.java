package id.emall.core.privacy;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.common.vault.KeyRotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What operators who audit see of the keys: which there are and how far a change of them is. */
@ApplicationScoped
public class PrivacyDesk {

  private KeyRotation rotation;

  protected PrivacyDesk() {}

  @Inject
  PrivacyDesk(KeyRotation rotation) {
    this.rotation = rotation;
  }

  /** All keys the mall has met, newest first. */
  public List<KeyRotation.KeyLook> keys(Actor operator) {
    operator.requireOperator(Right.AUDIT);
    return rotation.keys();
  }

  /** What is sealed, by name, and how much of it is still to be sealed anew. */
  public List<KeyRotation.ThingLook> sealed(Actor operator) {
    operator.requireOperator(Right.AUDIT);
    return rotation.things();
  }
}
