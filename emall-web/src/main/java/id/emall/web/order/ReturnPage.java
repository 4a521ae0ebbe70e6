package id.emall.web.order;

import id.emall.core.care.ComplaintView;
import id.emall.core.care.Complaints;
import id.emall.core.care.Returns;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
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
import java.util.List;
import java.util.Optional;

/** Where a buyer says with which courier and resi goods go back. */
@Path("/pesanan/{code}/balik")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReturnPage {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @Inject private Complaints complaints;

  @Inject private Returns returns;

  @Inject private Shipments shipments;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show(@PathParam("code") String code) {
    OrderView order = orders.byCode(actor(), code);
    return toSend(order)
        .map(complaint -> Response.ok(view(order, complaint, Form.empty())).build())
        .orElseGet(() -> Response.seeOther(URI.create(path(order))).build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    OrderView order = orders.byCode(actor(), code);
    Form form = Form.sent(sent);
    try {
      returns.sent(actor(), code, form.value("courier"), form.value("number"));
    } catch (Refusal refusal) {
      ComplaintView complaint = toSend(order).orElseThrow(() -> refusal);
      return answers.refused(refusal, view(order, complaint, refusals.mark(form, refusal)));
    }
    return answers.done(path(order), "notice.return.sent");
  }

  /**
   * The complaint whose goods the reader is to send, or has sent under a number that may be wrong.
   */
  private Optional<ComplaintView> toSend(OrderView order) {
    return complaints.of(actor(), order.id()).stream()
        .filter(complaint -> complaint.open() && complaint.sentBack() != null)
        .filter(complaint -> complaint.sentBack().maySend())
        .filter(complaint -> actor().memberId().filter(order.buyerId()::equals).isPresent())
        .findFirst();
  }

  private View view(OrderView order, ComplaintView complaint, Form form) {
    if (form.value("courier").isEmpty()) {
      form.put("courier", order.courier());
    }
    List<Option> couriers =
        shipments.couriers().stream()
            .map(courier -> new Option(courier.id(), courier.id()))
            .toList();
    return View.of("order/sendback", "order", order)
        .with("complaint", complaint)
        .with("couriers", couriers)
        .with("form", form);
  }

  private Actor actor() {
    return currentActor.actor().requireMember();
  }

  private static String path(OrderView order) {
    return "/pesanan/" + order.code();
  }
}
