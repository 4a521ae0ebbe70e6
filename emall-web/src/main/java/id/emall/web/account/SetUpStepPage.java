package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import id.emall.web.frame.Form;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where who must have a second factor sets it up before being let in. */
@Path(SetUpStepPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SetUpStepPage {

  static final String HERE = "/masuk/pasang";

  @Inject private SignInSteps steps;

  @Inject private PendingStep pending;

  @Inject private SessionCookies sessionCookies;

  @GET
  public Response show(@QueryParam(PendingStep.NEXT) String next) {
    return pending.show(next, this::view);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      SignInStep.In in =
          steps.completeSetUp(pending.token(), pending.browser(), form.value("code"));
      String next = OwnPath.of(form.value(PendingStep.NEXT)).toString();
      return sessionCookies.welcome(
          Response.ok(View.of("account/recovery", "codes", in.codes()).with("next", next)), in);
    } catch (Refusal refusal) {
      return pending.refused(refusal, form, this::view);
    }
  }

  private View view(Form form) {
    return View.of("account/app", "form", form)
        .with("look", AppLook.of(steps.setUp(pending.token(), pending.browser())))
        .with("action", HERE)
        .with("forced", true);
  }
}
