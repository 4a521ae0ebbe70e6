package id.emall.web.seller;

import id.emall.core.catalogue.ProductForm;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** One product of the signed-in seller: its words, price and photos, its stock, its place. */
@Path(SellerDesk.PRODUCTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProductEditPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerProducts products;

  @Inject private ProductTyping typing;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    SellerProduct product = find(id);
    Form filled = typing.filled(product);
    return view(product, filled, filled);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response edit(@PathParam("id") String id, List<EntityPart> parts) {
    SellerProduct product = find(id);
    Form form = typing.read(seller(), parts);
    try {
      ProductForm typed = typing.product(form);
      if (form.errors().containsKey("photos")) {
        return Response.status(422).entity(view(product, form, typing.filled(product))).build();
      }
      products.edit(seller(), product.id(), Numbers.whole(form.value("version"), -1), typed);
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(product, form, typing.filled(product)));
    }
    return done(SellerDesk.PRODUCTS, "notice.seller.product.changed");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: stok|kode|rak}")
  public Response backToForm(@PathParam("id") String id) {
    return Response.seeOther(URI.create(SellerDesk.PRODUCTS + "/" + find(id).id())).build();
  }

  /** Counts the stock anew. */
  @POST
  @Path("/stok")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setStock(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    SellerProduct product = find(id);
    Form form = Form.sent(sent);
    try {
      int seen = Numbers.whole(form.value("seen"), -1);
      products.setStock(seller(), product.id(), seen, typing.whole(form, "stock"));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(find(id), typing.filled(product), form));
    }
    return done(form.value("kembali"), "notice.seller.stock");
  }

  /** Gives the product the seller's own code. */
  @POST
  @Path("/kode")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setCode(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    SellerProduct product = find(id);
    Form form = Form.sent(sent);
    try {
      products.setCode(seller(), product.id(), form.value("code"));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      Form filled = typing.filled(product);
      return answers.refused(refusal, view(product, filled, filled).with("code", form));
    }
    return answers.done(SellerDesk.PRODUCTS + "/" + product.id(), "notice.seller.code");
  }

  /** Takes the product off the shelf, or puts it back. */
  @POST
  @Path("/rak")
  public Response place(
      @PathParam("id") String id,
      @FormParam("tindakan") String wish,
      @FormParam("kembali") String from) {
    SellerProduct product = find(id);
    boolean hide = "sembunyikan".equals(wish);
    try {
      if (hide) {
        products.hide(seller(), product.id());
      } else {
        products.show(seller(), product.id());
      }
    } catch (Refusal refusal) {
      Form filled = typing.filled(product);
      return answers.refused(refusal, view(product, filled, filled));
    }
    return done(from, hide ? "notice.seller.product.hidden" : "notice.seller.product.shown");
  }

  /** Back to the page of the shelf that one came from. */
  private Response done(String from, String notice) {
    String path = OwnPath.of(from).toString();
    boolean shelf = path.equals(SellerDesk.PRODUCTS) || path.startsWith(SellerDesk.PRODUCTS + "?");
    return answers.done(shelf ? path : SellerDesk.PRODUCTS, notice);
  }

  private View view(SellerProduct product, Form form, Form stock) {
    return View.of("seller/product", "product", product)
        .with("form", form)
        .with("stock", stock)
        .with("code", typing.filled(product))
        .with("takenDown", products.takenDown(seller(), product.id()).orElse(null))
        .with("categories", typing.categories());
  }

  private SellerProduct find(String id) {
    UUID wanted = Numbers.id(id).orElseThrow(() -> Refusal.notFound("product"));
    return products.find(seller(), wanted);
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
