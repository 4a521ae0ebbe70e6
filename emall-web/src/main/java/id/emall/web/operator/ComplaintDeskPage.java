package id.emall.web.operator;

import id.emall.core.care.ComplaintDesk;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.ReturnPlace;
import id.emall.core.care.Returns;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.order.ParcelsBack;
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
import java.util.List;

/** A complaint with what both sides say, and its decision. */
@Path(OperatorDesk.COMPLAINTS + "/{complaint}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ComplaintDeskPage {

  @Inject private CurrentActor currentActor;

  @Inject private ComplaintDesk desk;

  @Inject private Orders orders;

  @Inject private Returns returns;

  @Inject private Shipments shipments;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("complaint") String id) {
    return view(complaint(id), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("complaint") String id, MultivaluedMap<String, String> sent) {
    ComplaintView complaint = complaint(id);
    Form form = Form.sent(sent);
    try {
      switch (form.value("tindakan")) {
        case "teruskan" -> desk.goOn(operator(), complaint.id(), form.value("reason"));
        case "kembalikan" -> desk.moneyBack(operator(), complaint.id(), form.value("reason"));
        case "kirim-balik" ->
            desk.sendBack(
                operator(),
                complaint.id(),
                new ReturnPlace(
                    form.value("recipient"), form.value("phone"), form.value("address")),
                form.value("reason"));
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(complaint, refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.WORK, "notice.operator.complaint-decided");
  }

  private ComplaintView complaint(String id) {
    Actor operator = operator();
    return Numbers.id(id)
        .map(complaint -> desk.find(operator, complaint))
        .orElseThrow(() -> Refusal.notFound("complaint"));
  }

  private View view(ComplaintView complaint, Form form) {
    OrderView order = orders.find(complaint.orderId());
    if (form.values("recipient").isEmpty()) {
      ReturnPlace usual = returns.usualPlace(operator(), order.id());
      form.put("recipient", usual.recipient())
          .put("phone", usual.phone())
          .put("address", usual.address());
    }
    return View.of("operator/complaint", "complaint", complaint)
        .with("order", order)
        .with("parcelsBack", ParcelsBack.of(shipments, operator(), order, List.of(complaint)))
        .with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.CARE);
  }
}
