package id.emall.web.operator;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** What the mall could not decide by itself. */
@Path(OperatorDesk.WORK)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class WorkPage {

  @Inject private CurrentActor currentActor;

  @Inject private WorkItems workItems;

  @Inject private Shipments shipments;

  @Inject private WorkRows rows;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    return view(workItems.open(operator(), cursor));
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToList() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.WORK)).build();
  }

  /** Somebody has seen to it. */
  @POST
  @Path("/{id}/selesai")
  public Response done(@PathParam("id") String id) {
    UUID item = Numbers.id(id).orElseThrow(() -> Refusal.notFound("work-item"));
    return decide(() -> workItems.done(operator(), item));
  }

  /** Says where a parcel went that turned back and was then called delivered. */
  @POST
  @Path("/kiriman/{shipment}")
  public Response parcel(
      @PathParam("shipment") String shipment, @FormParam("tindakan") String where) {
    UUID id = Numbers.id(shipment).orElseThrow(() -> Refusal.notFound("shipment"));
    Actor operator = operator();
    return switch (where == null ? "" : where) {
      case "pembeli" -> decide(() -> shipments.reachedBuyer(operator, id));
      case "penjual" -> decide(() -> shipments.cameBack(operator, id));
      case "tanya" -> decide(() -> shipments.refresh(operator, id));
      default -> throw new NotFoundException();
    };
  }

  private Response decide(Runnable decision) {
    try {
      decision.run();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(workItems.open(operator(), null)));
    }
    return answers.done(OperatorDesk.WORK, "notice.operator.work");
  }

  private View view(Page<WorkItems.WorkItem> page) {
    return View.of("operator/work", "items", rows.of(page.rows()))
        .with("before", OperatorDesk.pageOf(OperatorDesk.WORK, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.WORK, page.after()));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator();
  }
}
