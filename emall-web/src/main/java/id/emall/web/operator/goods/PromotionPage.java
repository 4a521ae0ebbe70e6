package id.emall.web.operator.goods;

import id.emall.core.catalogue.desk.PromotionDesk;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.operator.OperatorDesk;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The shops that stand on the front page because operators chose them. */
@Path(OperatorDesk.PROMOTED)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PromotionPage {

  private static final int UNREADABLE = -1;

  @Inject private CurrentActor currentActor;

  @Inject private PromotionDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /**
   * @param shop name in addresses of the one to be chosen, or null
   */
  @GET
  public View show(@QueryParam("toko") String shop) {
    Actor operator = operator();
    Form form = Form.empty().put("from", desk.today().toString()).put("place", "1");
    return view(operator, shop == null ? form : form.put("shop", shop));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Form form = Form.sent(sent);
    try {
      return answers.done(OperatorDesk.PROMOTED, act(operator, form));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(operator, refusals.mark(form, refusal)));
    }
  }

  /** What is done, and the key of what to say about it. */
  private String act(Actor operator, Form form) {
    return switch (form.value("tindakan")) {
      case "pilih" -> {
        desk.add(
            operator,
            new PromotionDesk.Wish(
                form.value("shop"),
                Numbers.day(form.value("from")).orElse(null),
                Numbers.day(form.value("until")).orElse(null),
                Numbers.whole(form.value("place"), UNREADABLE)));
        yield "notice.operator.promoted";
      }
      case "hentikan" -> {
        desk.drop(
            operator,
            Numbers.id(form.value("id")).orElseThrow(() -> Refusal.notFound("promotion")));
        yield "notice.operator.promotion-ended";
      }
      default -> throw new NotFoundException();
    };
  }

  private View view(Actor operator, Form form) {
    return View.of("operator/goods/promoted", "promotions", desk.list(operator))
        .with("today", desk.today())
        .with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.CATALOGUE);
  }
}
