package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.factor.Passkeys;
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

/** The second step of signing in: a code. */
@Path(SecondStepPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SecondStepPage {

  static final String HERE = "/masuk/kode";

  @Inject private SignInSteps steps;

  @Inject private Passkeys passkeys;

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
      return sessionCookies.welcome(
          Response.seeOther(OwnPath.of(form.value(PendingStep.NEXT))),
          steps.complete(
              pending.token(), pending.browser(), form.value("code"), form.has("remember", "ya")));
    } catch (Refusal refusal) {
      return pending.refused(refusal, form, this::view);
    }
  }

  private View view(Form form) {
    SignInSteps.Owed owed = steps.owed(pending.token(), pending.browser());
    return View.of("account/code", "form", form)
        .with("owed", owed)
        .with("passkey", owed.passkey() ? passkeys.askToSignIn() : null);
  }
}
