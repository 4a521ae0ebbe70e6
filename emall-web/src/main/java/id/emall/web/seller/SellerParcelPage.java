package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.HandScans;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.order.HandScanEntries;
import id.emall.web.order.HandScanForm;
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

/** One parcel of a shop's order, and what its seller enters about it. */
@Path(SellerDesk.ORDERS + "/{code}/catatan/{shipment}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SellerParcelPage {

  @Inject private ShopOrders shopOrders;

  @Inject private CurrentActor currentActor;

  @Inject private HandScans scans;

  @Inject private HandScanEntries entries;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("code") String code, @PathParam("shipment") String shipment) {
    return view(shopOrders.byCode(code), HandScanEntries.id(shipment), null);
  }

  /** Enters what befell the parcel. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @PathParam("code") String code,
      @PathParam("shipment") String shipment,
      MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    UUID id = HandScanEntries.id(shipment);
    return change(
        shopOrders.byCode(code),
        id,
        form,
        "notice.parcel.noted",
        () -> scans.enter(seller(), id, HandScanForm.read(form)));
  }

  /** Takes a slip back. */
  @POST
  @Path("/tarik")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("code") String code,
      @PathParam("shipment") String shipment,
      MultivaluedMap<String, String> sent) {
    UUID id = HandScanEntries.id(shipment);
    String entry = Form.sent(sent).value("catatan");
    return change(
        shopOrders.byCode(code),
        id,
        null,
        "notice.parcel.withdrawn",
        () -> scans.withdraw(seller(), id, entry));
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/tarik")
  public Response backToPage(
      @PathParam("code") String code, @PathParam("shipment") String shipment) {
    return Response.seeOther(
            URI.create(path(shopOrders.byCode(code), HandScanEntries.id(shipment))))
        .build();
  }

  private Response change(OrderView order, UUID shipment, Form form, String notice, Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      return answers.refused(
          refusal, view(order, shipment, form == null ? null : refusals.mark(form, refusal)));
    }
    return answers.done(path(order, shipment), notice);
  }

  private View view(OrderView order, UUID shipment, Form form) {
    return entries.view("seller/parcel", seller(), shipment, form).with("order", order);
  }

  private static String path(OrderView order, UUID shipment) {
    return SellerDesk.ORDERS + "/" + order.code() + "/catatan/" + shipment;
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.ORDERS);
  }
}
