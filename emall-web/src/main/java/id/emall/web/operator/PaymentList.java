package id.emall.web.operator;

import id.emall.core.common.Page;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Money that found no invoice by itself. */
@Path(OperatorDesk.PAYMENTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PaymentList {

  @Inject private CurrentActor currentActor;

  @Inject private UnmatchedPayments payments;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    Page<UnmatchedPayments.Unmatched> page =
        payments.page(currentActor.actor().requireOperator(), cursor);
    return View.of("operator/payments", "payments", page.rows())
        .with("before", OperatorDesk.pageOf(OperatorDesk.PAYMENTS, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.PAYMENTS, page.after()));
  }
}
