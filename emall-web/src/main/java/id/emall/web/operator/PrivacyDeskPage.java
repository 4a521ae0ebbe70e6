package id.emall.web.operator;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.privacy.PrivacyDesk;
import id.emall.core.privacy.Retention;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * Who looked at identity numbers and scans, how long what is kept, and how far a change of keys is.
 */
@Path(OperatorDesk.PRIVACY)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PrivacyDeskPage {

  @Inject private CurrentActor currentActor;

  @Inject private IdentityReadings readings;

  @Inject private Retention retention;

  @Inject private PrivacyDesk desk;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    Actor operator = currentActor.actor().requireOperator(Right.AUDIT);
    Page<IdentityReadings.Reading> page = readings.all(operator, null, cursor);
    return View.of("operator/privacy", "readings", page.rows())
        .with("before", OperatorDesk.pageOf(OperatorDesk.PRIVACY, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.PRIVACY, page.after()))
        .with("rules", retention.rules())
        .with("runs", retention.runs(operator))
        .with("keys", desk.keys(operator))
        .with("things", desk.sealed(operator));
  }
}
