package id.emall.web.operator;

import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Money that found no invoice by itself. */
@Path(OperatorDesk.PAYMENTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PaymentList {

  @Inject private CurrentActor currentActor;

  @Inject private UnmatchedPayments payments;

  @Inject private MoneyDecisions decisions;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    Page<UnmatchedPayments.Unmatched> page =
        payments.page(currentActor.actor().requireOperator(Right.MONEY), cursor);
    Map<UUID, MoneyDecision> decided =
        decisions
            .ofMutations(
                currentActor.actor().requireOperator(Right.MONEY),
                page.rows().stream().map(UnmatchedPayments.Unmatched::id).toList())
            .stream()
            .collect(Collectors.toMap(MoneyDecision::mutationId, Function.identity()));
    return View.of("operator/payments", "payments", page.rows())
        .with("decisions", decided)
        .with("before", OperatorDesk.pageOf(OperatorDesk.PAYMENTS, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.PAYMENTS, page.after()));
  }
}
