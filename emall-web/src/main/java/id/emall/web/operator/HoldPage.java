package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.refund.MoneyDecisions;
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

/** An order that stands still, and letting it go on. */
@Path(OperatorDesk.HOLDS + "/{order}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HoldPage {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @Inject private FrozenOrders frozenOrders;

  @Inject private MoneyDecisions decisions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("order") String id) {
    return view(order(id), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lift(@PathParam("order") String id, MultivaluedMap<String, String> sent) {
    OrderView order = order(id);
    Form form = Form.sent(sent);
    try {
      frozenOrders.lift(operator(), order.id(), form.value("reason"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order, refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.WORK, "notice.operator.hold-lifted");
  }

  /** The bank took the money back for good: another operator has to agree. */
  @POST
  @Path("/tutup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@PathParam("order") String id, MultivaluedMap<String, String> sent) {
    OrderView order = order(id);
    Form form = Form.sent(sent);
    try {
      decisions.askForOrder(operator(), order.id(), form.value("reason"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order, refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.DECISIONS, "notice.operator.decision.asked");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/tutup")
  public Response backToForm(@PathParam("order") String id) {
    return Response.seeOther(URI.create(OperatorDesk.HOLDS + "/" + order(id).id())).build();
  }

  private OrderView order(String id) {
    Actor operator = operator();
    return Numbers.id(id)
        .map(order -> orders.byId(operator, order))
        .orElseThrow(() -> Refusal.notFound("order"));
  }

  private static View view(OrderView order, Form form) {
    return View.of("operator/hold", "order", order).with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
