package id.emall.core.partner.rest;

import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.PartnerCatalogue;
import id.emall.core.partner.PartnerOrders;
import id.emall.core.partner.PaymentWays;
import id.emall.core.partner.ProductAnswers;
import id.emall.core.partner.QuoteAnswer;
import id.emall.core.partner.QuoteWish;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Products, regencies, shipping prices and ways to pay. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogueResource {

  @Inject private PartnerCatalogue catalogue;
  @Inject private PartnerOrders orders;
  @Inject private CallingPartner calling;

  @GET
  @Path("products")
  public ProductAnswers.Page search(
      @QueryParam("text") String text,
      @QueryParam("category") String category,
      @QueryParam("shopId") String shopId,
      @QueryParam("sort") String sort,
      @QueryParam("cursor") String cursor) {
    return catalogue.search(
        new PartnerCatalogue.Search(
            Parameter.text(text),
            Parameter.text(category),
            Parameter.id("shopId", shopId),
            Parameter.oneOf(PartnerCatalogue.Sort.class, "sort", sort),
            Parameter.text(cursor)));
  }

  @GET
  @Path("products/{slug}")
  public ProductAnswers.Product product(@PathParam("slug") String slug) {
    return catalogue.product(calling.get(), slug);
  }

  @GET
  @Path("regencies")
  public ProductAnswers.Regencies regencies(@QueryParam("province") String province) {
    return catalogue.regencies(Parameter.text(province));
  }

  @GET
  @Path("districts")
  public ProductAnswers.Districts districts(@QueryParam("regency") String regency) {
    return catalogue.districts(Parameter.text(regency));
  }

  @GET
  @Path("payment-ways")
  public PaymentWays paymentWays(@QueryParam("amount") String amount) {
    return orders.ways(Parameter.whole("amount", amount));
  }

  @POST
  @Path("shipping-quotes")
  public QuoteAnswer quote(QuoteWish wish) {
    return catalogue.quote(wish);
  }
}
