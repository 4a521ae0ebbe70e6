package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.SessionToken;
import id.emall.core.member.account.OwnPassword;
import id.emall.web.cookie.Cookies;
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
import java.net.URI;

/** Where members choose another password. */
@Path(AccountDesk.PASSWORD)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PasswordPage {

  @Inject private CurrentActor currentActor;

  @Inject private OwnPassword password;

  @Inject private Cookies cookies;

  @Inject private SessionCookies sessionCookies;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    currentActor.actor().requireMember();
    return View.of("account/password", "form", Form.empty());
  }

  /** Passwords are taken as they were typed, blanks and all. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> sent) {
    try {
      SessionToken token =
          password.change(
              currentActor.actor(),
              cookies.read(Cookies.SESSION).orElse(""),
              sent.getFirst("old"),
              sent.getFirst("password"));
      return Response.seeOther(URI.create(AccountDesk.PASSWORD))
          .cookie(sessionCookies.of(token), cookies.notice("notice.password"))
          .build();
    } catch (Refusal refusal) {
      Form form = refusals.mark(Form.empty(), refusal);
      return answers.refused(refusal, View.of("account/password", "form", form));
    }
  }
}
