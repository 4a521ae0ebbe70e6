package id.emall.core.partner.rest;

import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.IdempotencyKey;
import id.emall.core.partner.InvoiceAnswer;
import id.emall.core.partner.OrderWish;
import id.emall.core.partner.PartnerOrders;
import id.emall.core.partner.PaymentAnswer;
import id.emall.core.partner.PaymentConfirmation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Orders of a partner's buyers, by their invoice. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  static final String KEY = "Idempotency-Key";

  @Inject private PartnerOrders orders;
  @Inject private CallingPartner calling;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response place(@HeaderParam(KEY) String key, @Context UriInfo uri, OrderWish wish) {
    InvoiceAnswer invoice = orders.place(calling.get(), new IdempotencyKey(key, KEY), wish);
    return Response.created(uri.getAbsolutePathBuilder().path(invoice.code()).build())
        .entity(invoice)
        .build();
  }

  @GET
  @Path("{invoiceCode}")
  public InvoiceAnswer order(@PathParam("invoiceCode") String code) {
    return orders.invoice(calling.get(), code);
  }

  @GET
  @Path("{invoiceCode}/payment")
  public PaymentAnswer payment(@PathParam("invoiceCode") String code) {
    return orders.payment(calling.get(), code);
  }

  @POST
  @Path("{invoiceCode}/payment-confirmations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirm(
      @PathParam("invoiceCode") String code,
      @HeaderParam(KEY) String key,
      PaymentConfirmation confirmation) {
    return Response.accepted(
            orders.confirmPayment(calling.get(), new IdempotencyKey(key, KEY), code, confirmation))
        .build();
  }

  @POST
  @Path("{invoiceCode}/cancellation")
  public InvoiceAnswer cancel(@PathParam("invoiceCode") String code, @HeaderParam(KEY) String key) {
    return orders.cancel(calling.get(), new IdempotencyKey(key, KEY), code);
  }
}
