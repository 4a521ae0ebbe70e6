package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.refund.Outstanding;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Money that waits for somebody outside: asked back, and kept apart. */
@Path(OperatorDesk.OUTSTANDING)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OutstandingPage {

  @Inject private CurrentActor currentActor;

  @Inject private Outstanding outstanding;

  /**
   * @param receivable where the list of what is asked back goes on, or null
   * @param apart where the list of what is kept apart goes on, or null
   */
  @GET
  public View show(@QueryParam("hal") String receivable, @QueryParam("pisah") String apart) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    Page<Outstanding.Receivable> owed = outstanding.receivables(operator, receivable);
    Page<Outstanding.Apart> kept = outstanding.apart(operator, apart);
    return View.of("operator/outstanding", "receivables", owed.rows())
        .with("apart", kept.rows())
        .with("before", OperatorDesk.pageOf(OperatorDesk.OUTSTANDING, owed.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.OUTSTANDING, owed.after()))
        .with("apartBefore", keptPage(kept.before()))
        .with("apartAfter", keptPage(kept.after()));
  }

  private static String keptPage(String cursor) {
    return cursor == null ? null : OperatorDesk.OUTSTANDING + "?pisah=" + cursor;
  }
}
