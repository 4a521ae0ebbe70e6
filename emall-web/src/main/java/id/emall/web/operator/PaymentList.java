package id.emall.web.operator;

import id.emall.core.payment.UnmatchedPayments;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Money that found no invoice by itself. */
@Path(OperatorDesk.PAYMENTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PaymentList {

  @Inject private CurrentActor currentActor;

  @Inject private UnmatchedPayments payments;

  @GET
  public View show() {
    return View.of(
        "operator/payments", "payments", payments.list(currentActor.actor().requireOperator()));
  }
}
