package id.emall.core.partner.rest;

import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.IdempotencyKey;
import id.emall.core.partner.PartnerShipments;
import id.emall.core.partner.ResiCorrection;
import id.emall.core.partner.ResiEntry;
import id.emall.core.partner.ShipmentAnswer;
import id.emall.core.partner.ShipmentList;
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

/** All parcels of one shop's order. */
@Path("shop-orders/{orderCode}/shipments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentListResource {

  @Inject private PartnerShipments shipments;
  @Inject private CallingPartner calling;

  @GET
  public ShipmentList list(@PathParam("orderCode") String code) {
    return shipments.list(calling.get(), code);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addParcel(
      @PathParam("orderCode") String code,
      @HeaderParam(OrderResource.KEY) String key,
      ResiEntry entry) {
    return created(shipments.addParcel(calling.get(), key(key), code, entry));
  }

  @POST
  @Path("corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response correctResi(
      @PathParam("orderCode") String code,
      @HeaderParam(OrderResource.KEY) String key,
      ResiCorrection correction) {
    return created(shipments.correctResi(calling.get(), key(key), code, correction));
  }

  private static Response created(ShipmentAnswer shipment) {
    return Response.status(Response.Status.CREATED).entity(shipment).build();
  }

  private static IdempotencyKey key(String key) {
    return new IdempotencyKey(key, OrderResource.KEY);
  }
}
