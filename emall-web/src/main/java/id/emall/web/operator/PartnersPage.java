package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.partner.PartnerKeys;
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

/** The partner systems and their keys: issued, listed, revoked. */
@Path(OperatorDesk.PARTNERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PartnersPage {

  @Inject private CurrentActor currentActor;

  @Inject private PartnerKeys keys;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  /** Issues keys; this answer is the only page that ever shows them. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response issue(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      PartnerKeys.Issued issued = keys.issue(operator(), form.value("name"));
      return Response.ok(view(Form.empty()).with("issued", issued)).build();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
  }

  /** Asks whether the keys are really to be made worthless. */
  @GET
  @Path("/{id}/cabut")
  public View askToRevoke(@PathParam("id") String id) {
    return View.of("operator/revoke", "partner", partner(id));
  }

  @POST
  @Path("/{id}/cabut")
  public Response revoke(@PathParam("id") String id) {
    keys.revoke(operator(), partner(id).id());
    return answers.done(OperatorDesk.PARTNERS, "notice.operator.revoked");
  }

  private PartnerKeys.PartnerView partner(String id) {
    return keys.list(operator()).stream()
        .filter(partner -> Numbers.id(id).filter(partner.id()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("partner"));
  }

  private View view(Form form) {
    return View.of("operator/partners", "partners", keys.list(operator())).with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.PARTNERS);
  }
}
