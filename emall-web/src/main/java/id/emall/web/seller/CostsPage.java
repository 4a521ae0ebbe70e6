package id.emall.web.seller;

import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.rates.CostQuestion;
import id.emall.core.rates.SellerCosts;
import id.emall.core.region.Districts;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Where a seller says what sending costs, to buyers who asked. */
@Path(SellerDesk.COSTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CostsPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private SellerCosts costs;

  @Inject private Districts districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /**
   * A question as its seller sees it.
   *
   * @param form what was typed in answer
   */
  public record Asked(CostQuestion question, String destination, Form form) {}

  @GET
  public View show() {
    return view("", Form.empty());
  }

  /** Where a refused answer stood before its page was loaded again. */
  @GET
  @Path("/{question}")
  public Response backToList() {
    currentActor.actor().requireSeller(Right.ORDERS);
    return Response.seeOther(URI.create(SellerDesk.COSTS)).build();
  }

  @POST
  @Path("/{question}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("question") String typed, MultivaluedMap<String, String> sent) {
    Actor seller = currentActor.actor().requireSeller(Right.ORDERS);
    UUID question = Numbers.id(typed).orElseThrow(() -> Refusal.notFound("shipping-cost"));
    Form form = Form.sent(sent);
    try {
      if (form.has("tindakan", "tolak")) {
        costs.decline(seller, question, form.value("reason"));
      } else {
        costs.tell(seller, question, read(form));
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(typed, refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.COSTS, "notice.seller.cost.told");
  }

  private static SellerCosts.Answer read(Form form) {
    return new SellerCosts.Answer(
        form.value("courier"),
        form.value("service"),
        Numbers.rupiah(form.value("price")).orElse(null),
        whole(form.value("daysFrom")),
        whole(form.value("daysTo")));
  }

  private static Integer whole(String typed) {
    int read = Numbers.whole(typed, -1);
    return read < 0 ? null : read;
  }

  private View view(String answered, Form form) {
    Actor seller = currentActor.actor().requireSeller(Right.ORDERS);
    List<Asked> asked =
        costs.waiting(seller).stream()
            .map(
                one ->
                    new Asked(
                        one,
                        districts.label(one.destination()),
                        one.id().toString().equals(answered) ? form : Form.empty()))
            .toList();
    return View.of("seller/costs", "questions", asked)
        .with("couriers", costs.couriers().stream().map(name -> new Option(name, name)).toList())
        .with("services", services());
  }

  private List<Option> services() {
    return Arrays.stream(Service.values())
        .map(
            service ->
                new Option(service.name(), currentPage.page().t("service." + service.name())))
        .toList();
  }
}
