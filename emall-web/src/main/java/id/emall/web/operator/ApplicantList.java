package id.emall.web.operator;

import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Right;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who wants to sell and waits for a decision. */
@Path(OperatorDesk.APPLICANTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicantList {

  @Inject private CurrentActor currentActor;

  @Inject private SellerApplications applications;

  @GET
  public View show() {
    return View.of(
        "operator/applicants",
        "applications",
        applications.waiting(currentActor.actor().requireOperator(Right.MEMBERS)));
  }
}
