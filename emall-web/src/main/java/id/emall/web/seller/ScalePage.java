package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.shop.scale.ScaleDeclaration;
import id.emall.core.shop.scale.ShopScales;
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
import java.util.List;

/** Where a seller declares whether the business is micro, small or medium, and sees since when. */
@Path(SellerDesk.SCALE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ScalePage {

  @Inject private CurrentActor currentActor;

  @Inject private ShopScales scales;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** The form begins with what was declared last, for the day of today. */
  @GET
  public View show() {
    List<ScaleDeclaration> history = scales.mine(seller());
    Form form = Form.empty().put("asOf", scales.today().toString());
    history.stream()
        .findFirst()
        .ifPresent(
            last ->
                form.put("begunOn", last.begunOn().toString())
                    .put("capital", Long.toString(last.capital()))
                    .put("yearlySales", Long.toString(last.yearlySales())));
    return view(history, form);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response declare(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor seller = seller();
    try {
      scales.declare(
          seller,
          new ShopScales.Typed(
              Numbers.day(form.value("asOf")).orElse(null),
              Numbers.day(form.value("begunOn")).orElse(null),
              Numbers.rupiah(form.value("capital")).orElse(null),
              Numbers.rupiah(form.value("yearlySales")).orElse(null)));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(scales.mine(seller), refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.SCALE, "notice.seller.scale");
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.SHOP);
  }

  private View view(List<ScaleDeclaration> history, Form form) {
    return View.of("seller/scale", "history", history)
        .with("overdue", history.stream().findFirst().filter(scales::due).isPresent())
        .with("form", form);
  }
}
