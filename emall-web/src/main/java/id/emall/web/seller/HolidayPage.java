package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.shop.ShopHolidays;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Days on which the shop takes no orders. */
@Path(SellerDesk.HOLIDAYS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HolidayPage {

  @Inject private CurrentActor currentActor;

  @Inject private ShopHolidays holidays;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(MultivaluedMap<String, String> sent) {
    Actor.Member seller = seller();
    Form form = Form.sent(sent);
    try {
      holidays.close(
          seller,
          Numbers.day(form.value("from")).orElse(null),
          Numbers.day(form.value("until")).orElse(null),
          form.value("note"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.HOLIDAYS, "notice.seller.holiday");
  }

  @POST
  @Path("/hapus")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response drop(MultivaluedMap<String, String> sent) {
    Actor.Member seller = seller();
    Numbers.id(Form.sent(sent).value("id")).ifPresent(id -> holidays.drop(seller, id));
    return answers.done(SellerDesk.HOLIDAYS, "notice.seller.holiday.dropped");
  }

  private View view(Form form) {
    return View.of("seller/holidays", "form", form)
        .with("holidays", holidays.ahead(seller()))
        .with("today", holidays.today());
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.SHOP);
  }
}
