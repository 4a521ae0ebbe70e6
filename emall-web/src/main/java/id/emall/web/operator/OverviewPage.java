package id.emall.web.operator;

import id.emall.core.admission.ApplicationQueue;
import id.emall.core.admission.SellerApplications;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What waits for operators, and how the banks are read. */
@Path(OperatorDesk.OVERVIEW)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerApplications applications;

  @Inject private ApplicationQueue queue;

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
    return View.of("operator/overview", "figures", figures(operator))
        .with("oldest", oldestApplicant(operator))
        .with("feeds", operator.isOperator(Right.MONEY) ? feeds.states(operator) : null);
  }

  /** Since when the applicant who waits longest does; null for nobody. */
  private Instant oldestApplicant(Actor operator) {
    return operator.isOperator(Right.MEMBERS) ? queue.oldestWaiting(operator).orElse(null) : null;
  }

  /** What waits for this operator; what they may not do is not counted to them. */
  private List<Figure> figures(Actor operator) {
    List<Figure> figures = new ArrayList<>();
    if (operator.isOperator(Right.MEMBERS)) {
      figures.add(
          new Figure(OperatorDesk.APPLICANTS, "applicants", applications.waitingCount(operator)));
    }
    if (operator.isOperator(Right.MONEY)) {
      figures.add(new Figure(OperatorDesk.PAYMENTS, "payments", payments.count(operator)));
      figures.add(new Figure(OperatorDesk.REFUNDS, "refunds", refunds.openCount(operator)));
      figures.add(new Figure(OperatorDesk.PAYOUTS, "payouts", payouts.waitingCount(operator)));
    }
    figures.add(new Figure(OperatorDesk.WORK, "work", workItems.openCount(operator)));
    if (operator.isOperator(Right.MONEY)) {
      figures.add(
          new Figure(OperatorDesk.RECONCILIATION, "differences", differences.openCount(operator)));
    }
    if (operator.isOperator(Right.MESSAGES)) {
      figures.add(new Figure(OperatorDesk.MESSAGES, "parked", messages.parkedCount(operator)));
    }
    return figures;
  }
}
