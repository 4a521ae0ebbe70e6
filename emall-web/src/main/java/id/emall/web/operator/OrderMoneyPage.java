package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.notice.Messages;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.PartedOrders;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What becomes of an order's money when its goods did not stay with the buyer. */
@Path(OperatorDesk.ORDER_MONEY + "/{order}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OrderMoneyPage {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @Inject private OrderRefunds refunds;

  @Inject private Shipments shipments;

  @Inject private PartedOrders parted;

  @Inject private Messages messages;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("order") String code) {
    return view(order(code), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("order") String code, MultivaluedMap<String, String> sent) {
    OrderView order = order(code);
    Form form = Form.sent(sent);
    try {
      switch (form.value("tindakan")) {
        case "hilang" -> refunds.lost(operator(), order.id(), form.value("reason"));
        case "sampai" -> parted.countAsDelivered(operator(), order.id(), form.value("reason"));
        case "kembali" -> parted.countAsReturned(operator(), order.id(), form.value("reason"));
        case "kembalikan" -> refunds.refund(operator(), order.id(), form.value("reason"));
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order(code), refusals.mark(form, refusal)));
    }
    return answers.done(
        OperatorDesk.ORDER_MONEY + "/" + order.code(), "notice.operator.order-money");
  }

  private OrderView order(String code) {
    return orders.byCode(operator(), code);
  }

  private View view(OrderView order, Form form) {
    return View.of("operator/order-money", "order", order)
        .with("form", form)
        .with("parcels", shipments.view(operator(), order.id()))
        .with("messages", messages.about(operator(), order))
        .with("parted", parted.isParted(operator(), order.id()));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY, Right.SHIPPING);
  }
}
