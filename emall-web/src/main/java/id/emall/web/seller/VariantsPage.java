package id.emall.web.seller;

import id.emall.core.catalogue.ProductFamily;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.catalogue.Variants;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The variants of a product: more of them, all their prices and stock in one table, one less. */
@Path(SellerDesk.PRODUCTS + "/{id}/varian")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class VariantsPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerProducts products;

  @Inject private Variants variants;

  @Inject private VariantTyping typing;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    SellerProduct product = find(id);
    ProductFamily family = family(product);
    return view(product, family, typing.filled(family), Form.empty());
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: daftar|keluar}")
  public Response backToPage(@PathParam("id") String id) {
    return Response.seeOther(URI.create(path(find(id).id()))).build();
  }

  /** Makes the variants that are not there yet. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    SellerProduct product = find(id);
    Form form = Form.sent(sent);
    try {
      variants.make(seller(), product.id(), typing.wish(form));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      ProductFamily family = family(product);
      return answers.refused(refusal, view(product, family, typing.filled(family), form));
    }
    return answers.done(path(product.id()), "notice.seller.variants.made");
  }

  /** Writes the whole table. */
  @POST
  @Path("/daftar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    SellerProduct product = find(id);
    Form form = Form.sent(sent);
    try {
      variants.save(seller(), product.id(), typing.names(form), typing.edits(form));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(product, family(product), form, Form.empty()));
    }
    return answers.done(path(product.id()), "notice.seller.variants.saved");
  }

  /** Lets this variant stand alone, and goes on with the others while there are some. */
  @POST
  @Path("/keluar")
  public Response leave(@PathParam("id") String id) {
    SellerProduct product = find(id);
    ProductFamily before = family(product);
    try {
      variants.leave(seller(), product.id());
    } catch (Refusal refusal) {
      ProductFamily family = family(product);
      return answers.refused(refusal, view(product, family, typing.filled(family), Form.empty()));
    }
    String next =
        before == null || before.variants().size() <= 2
            ? SellerDesk.PRODUCTS + "/" + product.id()
            : path(
                before.variants().stream()
                    .map(ProductFamily.Variant::id)
                    .filter(other -> !other.equals(product.id()))
                    .findFirst()
                    .orElseThrow());
    return answers.done(next, "notice.seller.variants.left");
  }

  private static View view(SellerProduct product, ProductFamily family, Form table, Form more) {
    return View.of("seller/variants", "product", product)
        .with("family", family)
        .with("table", table)
        .with("more", more);
  }

  private static String path(UUID id) {
    return SellerDesk.PRODUCTS + "/" + id + "/varian";
  }

  private ProductFamily family(SellerProduct product) {
    return variants.of(seller(), product.id()).orElse(null);
  }

  private SellerProduct find(String id) {
    UUID wanted = Numbers.id(id).orElseThrow(() -> Refusal.notFound("product"));
    return products.find(seller(), wanted);
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
