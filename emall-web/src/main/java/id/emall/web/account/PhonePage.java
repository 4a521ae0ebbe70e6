package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.account.AccessLimits;
import id.emall.core.member.account.PhoneChange;
import id.emall.core.member.account.Profile;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where members give another phone and type the code that was sent to it. */
@Path(AccountDesk.PHONE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PhonePage {

  @Inject private CurrentActor currentActor;

  @Inject private Profile profile;

  @Inject private PhoneChange change;

  @Inject private AccessLimits limits;

  @Inject private Callers callers;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @Inject private HttpServletRequest request;

  @GET
  public View show() {
    return view(Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      change.ask(currentActor.actor(), form.value("phone"), sent.getFirst("password"));
    } catch (Refusal refusal) {
      return refused(refusal, form);
    }
    return answers.done(AccountDesk.PHONE, "notice.code-sent");
  }

  /** Where a refused code stood before its page was loaded again. */
  @GET
  @Path("kode")
  public Response back() {
    return Response.seeOther(URI.create(AccountDesk.PHONE)).build();
  }

  @POST
  @Path("kode")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      change.confirm(currentActor.actor(), form.value("code"));
    } catch (Refusal refusal) {
      return refused(refusal, form);
    }
    return answers.done(AccountDesk.HERE, "notice.phone");
  }

  private Response refused(Refusal refusal, Form form) {
    if (refusal.kind() == Refusal.Kind.SIGN_IN_REQUIRED) {
      throw refusal;
    }
    refusals.mark(form, refusal);
    return answers.refused(refusal, view(form));
  }

  private View view(Form form) {
    return View.of("account/phone", "form", form)
        .with("own", profile.of(currentActor.actor()))
        .with("waiting", change.waiting(currentActor.actor()).orElse(null));
  }
}
