package id.emall.web.operator;

import id.emall.core.audit.StandingJobs;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the mall does by itself and cannot finish, to be tried again or given up. */
@Path(OperatorDesk.STANDING)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class StandingJobsPage {

  @Inject private CurrentActor currentActor;

  @Inject private StandingJobs jobs;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(operator());
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{id}")
  public Response backToList() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.STANDING)).build();
  }

  /** Has one tried again, or gives it up. */
  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Form form = Form.sent(sent);
    String kind = form.value("jenis");
    try {
      switch (form.value("tindakan")) {
        case "ulangi" -> jobs.again(operator, kind, id);
        case "berhenti" -> jobs.giveUp(operator, kind, id, form.value("reason"));
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(operator).with("problem", refusals.say(refusal)));
    }
    return answers.done(
        OperatorDesk.STANDING,
        form.has("tindakan", "ulangi")
            ? "notice.operator.job-again"
            : "notice.operator.job-given-up");
  }

  private View view(Actor operator) {
    return View.of("operator/standing", "kinds", jobs.of(operator));
  }

  private Actor operator() {
    return currentActor
        .actor()
        .requireOperator(
            Right.MONEY,
            Right.SHIPPING,
            Right.CATALOGUE,
            Right.MESSAGES,
            Right.SETTINGS,
            Right.AUDIT);
  }
}
