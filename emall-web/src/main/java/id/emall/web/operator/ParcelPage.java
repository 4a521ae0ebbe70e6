package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.insight.report.ParcelTrails;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.HandScans;
import id.emall.core.shipping.ShipmentView;
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

/** One parcel, what an operator enters about it, and a seller's delivery to confirm. */
@Path(OperatorDesk.PARCELS + "/{shipment}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ParcelPage {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @Inject private HandScans scans;

  @Inject private HandScanEntries entries;

  @Inject private ParcelTrails trails;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** With what may be entered about it, for those who see to parcels; others read its way. */
  @GET
  public View show(@PathParam("shipment") String shipment) {
    UUID id = HandScanEntries.id(shipment);
    Actor actor = currentActor.actor();
    return actor.isOperator(Right.SHIPPING)
        ? view(id, null)
        : View.of("operator/report/trail", "trail", trails.of(actor, id));
  }

  /** Enters what befell the parcel. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @PathParam("shipment") String shipment, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    UUID id = HandScanEntries.id(shipment);
    return change(
        id,
        form,
        "notice.parcel.noted",
        () -> scans.enter(operator(), id, HandScanForm.read(form)));
  }

  /** The seller was right: the buyer has it. */
  @POST
  @Path("/terima")
  public Response confirm(@PathParam("shipment") String shipment) {
    UUID id = HandScanEntries.id(shipment);
    return change(id, null, "notice.parcel.confirmed", () -> scans.confirm(operator(), id));
  }

  /** Takes a slip back. */
  @POST
  @Path("/tarik")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("shipment") String shipment, MultivaluedMap<String, String> sent) {
    UUID id = HandScanEntries.id(shipment);
    String entry = Form.sent(sent).value("catatan");
    return change(id, null, "notice.parcel.withdrawn", () -> scans.withdraw(operator(), id, entry));
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: terima|tarik}")
  public Response backToPage(@PathParam("shipment") String shipment) {
    operator();
    return Response.seeOther(URI.create(path(HandScanEntries.id(shipment)))).build();
  }

  private Response change(UUID shipment, Form form, String notice, Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      return answers.refused(
          refusal, view(shipment, form == null ? null : refusals.mark(form, refusal)));
    }
    return answers.done(path(shipment), notice);
  }

  private View view(UUID shipment, Form form) {
    View view = entries.view("operator/parcel", operator(), shipment, form);
    ShipmentView parcel = (ShipmentView) view.values().get("parcel");
    return view.with("order", orders.find(parcel.orderId()));
  }

  private static String path(UUID shipment) {
    return OperatorDesk.PARCELS + "/" + shipment;
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.SHIPPING);
  }
}
