package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.rates.PlaceDesk;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
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

/** Services that quote shipping costs, and what they call our regencies. */
@Path(OperatorDesk.RATE_PLACES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class RatePlacePage {

  @Inject private CurrentActor currentActor;

  @Inject private PlaceDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response mend(MultivaluedMap<String, String> sent) {
    Actor operator = currentActor.actor().requireOperator(Right.SHIPPING);
    Form form = Form.sent(sent);
    String source = form.value("source");
    String area = form.value("area");
    try {
      if (form.has("tindakan", "cari")) {
        desk.searchAgain(operator, source, area);
      } else {
        String typed = form.value("placeId");
        desk.choose(operator, source, area, typed.isEmpty() ? form.value("candidate") : typed);
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.RATE_PLACES, "notice.operator.rate-place.done");
  }

  private View view(Form form) {
    Actor operator = currentActor.actor().requireOperator(Right.SHIPPING);
    return View.of("operator/rateplaces", "places", desk.list(operator))
        .with("sources", desk.sources(operator))
        .with("form", form);
  }
}
