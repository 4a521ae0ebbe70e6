package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import java.util.UUID;
import java.util.function.Consumer;

/** What the floor above does with a newcomer's wish to sell, told in one answer with the rest. */
public interface SellerWishes {

  /**
   * Notes what is wrong with the form.
   *
   * @return writes the wish down for a member in the caller's transaction; of use only when the
   *     checks did not fail
   */
  Consumer<UUID> check(Checks checks, Actor actor, RegistrationForm.SellerForm form);
}
