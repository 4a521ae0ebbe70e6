package id.emall.web.privacy;

import id.emall.core.privacy.Consents;
import id.emall.core.privacy.Retention;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The terms and the privacy notice, to which everybody agrees who registers. */
@Path(TermsPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class TermsPage {

  public static final String HERE = "/ketentuan";

  @Inject private Retention retention;

  @GET
  public View show() {
    return View.of("privacy/terms", "version", Consents.TEXT_VERSION)
        .with("rules", retention.rules());
  }
}
