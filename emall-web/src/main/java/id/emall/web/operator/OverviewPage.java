package id.emall.web.operator;

import id.emall.core.admission.SellerApplications;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.notice.Messages;
import id.emall.core.payment.Feeds;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.payout.PayoutBatches;
import id.emall.core.reconciliation.Differences;
import id.emall.core.refund.RefundDesk;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What waits for operators, and how the banks are read. */
@Path(OperatorDesk.OVERVIEW)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerApplications applications;

  @Inject private UnmatchedPayments payments;

  @Inject private RefundDesk refunds;

  @Inject private PayoutBatches payouts;

  @Inject private WorkItems workItems;

  @Inject private Messages messages;

  @Inject private Feeds feeds;

  @Inject private Differences differences;

  @GET
  public View show() {
    Actor operator = currentActor.actor().requireOperator();
    return View.of("operator/overview")
        .with("applicants", applications.waitingCount(operator))
        .with("payments", payments.count(operator))
        .with("refunds", refunds.openCount(operator))
        .with("payouts", payouts.waitingCount(operator))
        .with("work", workItems.openCount(operator))
        .with("parked", messages.parkedCount(operator))
        .with("differences", differences.openCount(operator))
        .with("feeds", feeds.states(operator));
  }
}
