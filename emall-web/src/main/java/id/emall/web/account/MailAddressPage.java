package id.emall.web.account;

import id.emall.core.notice.mail.RefusingAddresses;
import id.emall.web.frame.Answers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where members see whether mail reaches them, and say that their address is right. */
@Path(MailAddressPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class MailAddressPage {

  public static final String HERE = "/akun/surel";

  @Inject private CurrentActor currentActor;

  @Inject private RefusingAddresses refusing;

  @Inject private Answers answers;

  @GET
  public View show() {
    return View.of("account/mail-address", "own", refusing.ofOwn(currentActor.actor()));
  }

  @POST
  public Response trust() {
    refusing.trustOwn(currentActor.actor());
    return answers.done(HERE, "notice.mail-trusted");
  }
}
