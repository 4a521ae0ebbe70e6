package id.emall.web.cart;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.CartView;
import id.emall.core.cart.Carts;
import id.emall.core.common.Chance;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.CartCount;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The cart of whoever makes this request: a member's own, or a visitor's by their cookie. */
@RequestScoped
public class CurrentCart implements CartCount {

  @Inject private CurrentActor currentActor;

  @Inject private Cookies cookies;

  @Inject private Carts carts;

  @Inject private Chance chance;

  /** Whose cart it is; empty for a visitor who has not put anything in. */
  public Optional<CartOwner> owner() {
    return currentActor
        .actor()
        .memberId()
        .<CartOwner>map(CartOwner.OfMember::new)
        .or(() -> cookies.read(Cookies.CART).map(CartOwner.OfVisitor::new));
  }

  /** An owner for a visitor's first cart, with a secret of its own. */
  public CartOwner.OfVisitor newVisitor() {
    String token = chance.token();
    return new CartOwner.OfVisitor(token);
  }

  public CartView view() {
    return owner().map(carts::view).orElse(CartView.EMPTY);
  }

  @Override
  public int pieces() {
    return owner().map(carts::pieces).orElse(0);
  }
}
