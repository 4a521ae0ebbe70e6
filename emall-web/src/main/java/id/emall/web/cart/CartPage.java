package id.emall.web.cart;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.CartView;
import id.emall.core.cart.Carts;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.BuyAgain;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** The cart's page, and what can be done with it. */
@Path("/keranjang")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CartPage {

  private static final URI HERE = URI.create("/keranjang");
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private CurrentCart currentCart;

  @Inject private CurrentActor currentActor;

  @Inject private BuyAgain buyAgain;

  @Inject private Carts carts;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private CartShipping shipping;

  /**
   * @param destination a regency's code, to which shipping costs are shown; a member's own unless
   *     told
   * @param again code of a member's order that was put in once more, of which what is missing is
   *     told
   */
  @GET
  public View show(@QueryParam("tujuan") String destination, @QueryParam("dari") String again) {
    CartView cart = currentCart.view();
    View page = view(cart).with("shipping", shipping.of(cart, destination));
    return again == null || currentActor.actor().memberId().isEmpty()
        ? page
        : page.with("missing", buyAgain.missing(currentActor.actor(), again, cart));
  }

  /** Puts a product in and shows the cart. */
  @POST
  public Response add(@FormParam("produk") String product, @FormParam("jumlah") String quantity) {
    UUID productId = Numbers.id(product).orElseThrow(() -> Refusal.notFound("product"));
    CartOwner owner = currentCart.owner().orElseGet(currentCart::newVisitor);
    try {
      carts.add(owner, productId, Numbers.whole(quantity, 0));
    } catch (Refusal refusal) {
      return refused(refusal);
    }
    var response = Response.seeOther(HERE).cookie(cookies.notice("notice.cart.added"));
    if (owner instanceof CartOwner.OfVisitor visitor) {
      response.cookie(cookies.keep(Cookies.CART, visitor.token(), KEPT));
    }
    return response.build();
  }

  /** Changes how many pieces are wanted; none takes the product out. */
  @POST
  @Path("/{product}")
  public Response change(
      @PathParam("product") String product, @FormParam("jumlah") String quantity) {
    UUID productId = Numbers.id(product).orElseThrow(() -> Refusal.notFound("product"));
    int wanted = Numbers.whole(quantity, -1);
    try {
      currentCart.owner().ifPresent(owner -> carts.set(owner, productId, wanted));
    } catch (Refusal refusal) {
      return refused(refusal);
    }
    String notice = wanted == 0 ? "notice.cart.removed" : "notice.cart.changed";
    return Response.seeOther(HERE).cookie(cookies.notice(notice)).build();
  }

  private Response refused(Refusal refusal) {
    CartView cart = currentCart.view();
    View page =
        view(cart).with("shipping", shipping.of(cart, null)).with("problem", refusals.say(refusal));
    return Response.status(refusal.kind().status()).entity(page).build();
  }

  private static View view(CartView cart) {
    return View.of("cart/cart", "cart", cart);
  }
}
