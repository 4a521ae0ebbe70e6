package id.emall.web.operator.dashboard;

import id.emall.core.admission.ApplicationQueue;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.notice.Messages;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.payout.PayoutBatches;
import id.emall.core.reconciliation.Differences;
import id.emall.core.refund.RefundDesk;
import id.emall.web.operator.OperatorDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What waits for an operator; what they may not do is not counted to them. */
@ApplicationScoped
class Desks {

  @Inject private ApplicationQueue applications;

  @Inject private UnmatchedPayments payments;

  @Inject private RefundDesk refunds;

  @Inject private PayoutBatches payouts;

  @Inject private WorkItems workItems;

  @Inject private Messages messages;

  @Inject private Differences differences;

  List<Figure> of(Actor operator) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(OperatorDesk.WORK, "work", workItems.backlog(operator)));
    if (operator.isOperator(Right.MEMBERS)) {
      figures.add(
          new Figure(OperatorDesk.APPLICANTS, "applicants", applications.backlog(operator)));
    }
    if (operator.isOperator(Right.MONEY)) {
      figures.add(new Figure(OperatorDesk.PAYMENTS, "payments", payments.backlog(operator)));
      figures.add(new Figure(OperatorDesk.REFUNDS, "refunds", refunds.backlog(operator)));
      figures.add(new Figure(OperatorDesk.PAYOUTS, "payouts", payouts.backlog(operator)));
      figures.add(
          new Figure(OperatorDesk.RECONCILIATION, "differences", differences.backlog(operator)));
    }
    if (operator.isOperator(Right.MESSAGES)) {
      figures.add(new Figure(OperatorDesk.MESSAGES, "parked", messages.backlog(operator)));
    }
    return figures;
  }
}
