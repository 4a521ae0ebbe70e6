package id.emall.core.partner.rest;

import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.IdempotencyKey;
import id.emall.core.partner.PartnerShipments;
import id.emall.core.partner.ResiEntry;
import id.emall.core.partner.ShipmentAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The parcel of one shop's order. */
@Path("shop-orders/{orderCode}/shipment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentResource {

  @Inject private PartnerShipments shipments;
  @Inject private CallingPartner calling;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enterResi(
      @PathParam("orderCode") String code,
      @HeaderParam(OrderResource.KEY) String key,
      ResiEntry entry) {
    ShipmentAnswer shipment =
        shipments.enterResi(calling.get(), new IdempotencyKey(key, OrderResource.KEY), code, entry);
    return Response.status(Response.Status.CREATED).entity(shipment).build();
  }

  @GET
  public ShipmentAnswer follow(@PathParam("orderCode") String code) {
    return shipments.follow(calling.get(), code);
  }
}
