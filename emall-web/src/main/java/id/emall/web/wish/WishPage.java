package id.emall.web.wish;

import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.wish.WishView;
import id.emall.core.wish.Wishes;
import id.emall.web.account.AccountDesk;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.SignInWay;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** What a member keeps to buy later. */
@Path(AccountDesk.FAVOURITES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class WishPage {

  @Inject private CurrentActor currentActor;

  @Inject private Wishes wishes;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("halaman") String cursor) {
    return view(cursor);
  }

  /**
   * Keeps a product, or keeps it no longer, and goes back to where that was said. A visitor signs
   * in first and comes back to the product.
   *
   * @param kept a product to keep, or null
   * @param dropped a product to keep no longer, or null
   * @param back the page to go back to
   * @param part of that page, whose card is shown again
   */
  @POST
  public Response change(
      @FormParam("simpan") String kept,
      @FormParam("lepas") String dropped,
      @FormParam("kembali") String back,
      @FormParam("bagian") String part) {
    if (currentActor.actor().memberId().isEmpty()) {
      return Response.seeOther(SignInWay.to(OwnPath.of(back).toString())).build();
    }
    UUID product = product(kept == null ? dropped : kept);
    try {
      if (kept != null) {
        wishes.keep(currentActor.actor(), product);
      } else {
        wishes.drop(currentActor.actor(), product);
      }
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      return answers.refused(refusal, view(null));
    }
    return answers.done(
        place(back, part, product), kept == null ? "notice.wish.dropped" : "notice.wish.kept");
  }

  /** Moves a piece into the cart. */
  @POST
  @Path("keranjang")
  public Response move(@FormParam("produk") String moved) {
    currentActor.actor().requireMember();
    UUID product = product(moved);
    try {
      wishes.moveToCart(currentActor.actor(), product);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(null));
    }
    return answers.done(AccountDesk.FAVOURITES, "notice.wish.moved");
  }

  private static UUID product(String id) {
    return Numbers.id(id).orElseThrow(() -> Refusal.notFound("product"));
  }

  private static String place(String back, String part, UUID product) {
    URI page = OwnPath.of(back);
    boolean named = part != null && part.matches("[a-z]{1,12}") && page.getFragment() == null;
    return named ? page + "#" + part + "-" + product : page.toString();
  }

  private View view(String cursor) {
    Page<WishView> page = wishes.list(currentActor.actor(), cursor);
    return View.of("wish/favourites", "wishes", page.rows())
        .with("before", way(page.before()))
        .with("after", way(page.after()));
  }

  private static String way(String cursor) {
    return cursor == null ? null : AccountDesk.FAVOURITES + "?halaman=" + cursor;
  }
}
