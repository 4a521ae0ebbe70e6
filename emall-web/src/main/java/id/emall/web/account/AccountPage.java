package id.emall.web.account;

import id.emall.core.member.account.Profile;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Shows members what is known of them, and leads to where each of it is changed. */
@Path(AccountDesk.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class AccountPage {

  @Inject private CurrentActor currentActor;

  @Inject private Profile profile;

  @GET
  public View show() {
    return View.of("account/overview", "own", profile.of(currentActor.actor()));
  }
}
