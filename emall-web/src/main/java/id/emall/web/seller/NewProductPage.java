package id.emall.web.seller;

import id.emall.core.catalogue.ProductForm;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Puts a new product on the shelf. */
@Path(SellerDesk.PRODUCTS + "/baru")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class NewProductPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerProducts products;

  @Inject private ProductTyping typing;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    currentActor.actor().requireSeller(Right.PRODUCTS);
    return view(Form.empty());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response create(List<EntityPart> parts) {
    Actor seller = currentActor.actor().requireSeller(Right.PRODUCTS);
    Form form = typing.read(seller, parts);
    try {
      ProductForm product = typing.product(form);
      Integer stock = typing.whole(form, "stock");
      if (form.errors().containsKey("photos")) {
        return Response.status(422).entity(view(form)).build();
      }
      products.create(seller, product, stock);
    } catch (Refusal refusal) {
      View view = view(refusals.mark(form, refusal));
      return Response.status(refusal.kind().status()).entity(view).build();
    }
    return answers.done(SellerDesk.PRODUCTS, "notice.seller.product.new");
  }

  private View view(Form form) {
    return View.of("seller/product-new", "form", form).with("categories", typing.categories());
  }
}
