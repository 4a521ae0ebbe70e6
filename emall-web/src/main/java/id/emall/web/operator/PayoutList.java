package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payout.PayoutBatches;
import id.emall.web.frame.Answers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Batches of payouts, newest first, and the button that prepares what is due. */
@Path(OperatorDesk.PAYOUTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PayoutList {

  @Inject private CurrentActor currentActor;

  @Inject private PayoutBatches batches;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    return view(cursor);
  }

  @POST
  public Response prepare() {
    Actor operator = operator();
    try {
      batches.prepare(operator);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(null));
    }
    return answers.done(OperatorDesk.PAYOUTS, "notice.operator.payout.prepared");
  }

  private View view(String cursor) {
    var page = batches.page(operator(), cursor);
    return View.of("operator/payouts", "batches", page.rows())
        .with("before", OperatorDesk.pageOf(OperatorDesk.PAYOUTS, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.PAYOUTS, page.after()));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
