package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.CourierHealth;
import id.emall.web.frame.Answers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How couriers answer, how much of their limits is used, and which parcels do not move. */
@Path(OperatorDesk.COURIERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CourierPage {

  @Inject private CurrentActor currentActor;

  @Inject private CourierHealth health;

  @Inject private Orders orders;

  @Inject private Answers answers;

  @GET
  public View all() {
    return view(health.states(operator()), List.of(), false);
  }

  /** One courier with its parcels that do not move. */
  @GET
  @Path("/{courier}")
  public View one(@PathParam("courier") String courier) {
    return view(
        List.of(health.state(operator(), courier)), health.stuck(operator(), courier), true);
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{courier}/lanjut")
  public Response backToPage() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.COURIERS)).build();
  }

  /** What stopped the courier is mended: it is asked again. */
  @POST
  @Path("/{courier}/lanjut")
  public Response resume(@PathParam("courier") String courier) {
    health.resume(operator(), courier);
    return answers.done(OperatorDesk.COURIERS, "notice.operator.courier");
  }

  private View view(
      List<CourierHealth.State> states, List<CourierHealth.Stuck> stuck, boolean single) {
    return View.of("operator/couriers", "states", states)
        .with("stuck", stuck)
        .with(
            "codes",
            stuck.isEmpty()
                ? Map.of()
                : orders.codes(
                    stuck.stream().map(CourierHealth.Stuck::orderId).collect(Collectors.toSet())))
        .with("single", single);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.SHIPPING);
  }
}
