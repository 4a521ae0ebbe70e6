package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The shop's shelf as its seller sees it: all of it, a part, or what words find. */
@Path(SellerDesk.PRODUCTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProductList {

  @Inject private CurrentActor currentActor;

  @Inject private ShelfPages shelf;

  @GET
  public View show(@Context UriInfo uri) {
    Actor.Member seller = currentActor.actor().requireSeller(Right.PRODUCTS);
    return shelf.view(seller, Form.sent(uri.getQueryParameters()));
  }
}
