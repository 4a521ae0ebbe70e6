package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.account.OwnSessions;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where members see on which devices they are signed in, and sign them out. */
@Path(AccountDesk.SESSIONS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SessionsPage {

  @Inject private CurrentActor currentActor;

  @Inject private OwnSessions sessions;

  @Inject private Cookies cookies;

  @Inject private Answers answers;

  @GET
  public View show() {
    return View.of("account/sessions", "sessions", sessions.list(currentActor.actor(), token()));
  }

  @POST
  @Path("lain")
  public Response endOthers() {
    sessions.endOthers(currentActor.actor(), token());
    return answers.done(AccountDesk.SESSIONS, "notice.sessions");
  }

  @POST
  @Path("{id}")
  public Response end(@PathParam("id") String id) {
    sessions.end(
        currentActor.actor(), Numbers.id(id).orElseThrow(() -> Refusal.notFound("session")));
    return answers.done(AccountDesk.SESSIONS, "notice.session");
  }

  private String token() {
    return cookies.read(Cookies.SESSION).orElse("");
  }
}
