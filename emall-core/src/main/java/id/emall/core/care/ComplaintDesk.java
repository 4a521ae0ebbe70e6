package id.emall.core.care;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.Disputes;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * The operators' side of complaints: the order goes on, or the buyer gets the money back, at once
 * or when the goods are back.
 */
@ApplicationScoped
public class ComplaintDesk {

  private ComplaintRows rows;
  private ReturnRows returns;
  private ReturnSteps steps;
  private Orders orders;
  private Disputes disputes;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected ComplaintDesk() {}

  @Inject
  ComplaintDesk(
      ComplaintRows rows,
      ReturnRows returns,
      ReturnSteps steps,
      Orders orders,
      Disputes disputes,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.rows = rows;
    this.returns = returns;
    this.steps = steps;
    this.orders = orders;
    this.disputes = disputes;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /**
   * @throws Refusal NOT_FOUND when there is none
   */
  public ComplaintView find(Actor operator, UUID complaintId) {
    operator.requireOperator(Right.CARE);
    return rows.find(complaintId);
  }

  /**
   * The complaint is not upheld: the order goes on, with the time given back.
   *
   * @param reason 5 to 300 characters, for both sides to read
   * @throws Refusal CONFLICT {@code complaint.closed} when it is decided already
   */
  @Transactional
  public ComplaintView goOn(Actor operator, UUID complaintId, String reason) {
    operator.requireOperator(Right.CARE);
    String why = Checks.requireReason(reason);
    disputes.goOn(operator, open(complaintId).orderId());
    return decided(operator, complaintId, ComplaintState.CONTINUED, why);
  }

  /**
   * The complaint is upheld: the order ends, and the money of the pieces that are meant is owed
   * back to the buyer.
   *
   * @param reason 5 to 300 characters, for both sides to read
   * @throws Refusal CONFLICT {@code complaint.closed} when it is decided already, {@code
   *     complaint.reversed} when the bank has taken the money back, {@code order.not-allowed} for
   *     some of the pieces when the parcels are on their way back or lost
   */
  @Transactional
  public ComplaintView moneyBack(Actor operator, UUID complaintId, String reason) {
    operator.requireOperator(Right.CARE);
    String why = Checks.requireReason(reason);
    ComplaintView complaint = open(complaintId);
    orders.lock(complaint.orderId());
    disputes.moneyBack(operator, complaint.orderId(), complaintId, open(complaintId).back());
    return decided(operator, complaintId, ComplaintState.REFUNDED, why);
  }

  /**
   * The goods are to come back before the money does.
   *
   * @param place where to
   * @param reason 5 to 300 characters, for both sides to read
   * @throws Refusal INVALID for a field, CONFLICT {@code complaint.closed} when it is decided
   *     already, {@code return.nothing} when nothing arrived that could come back, {@code
   *     return.agreed} when they are to come back already
   */
  @Transactional
  public void sendBack(Actor operator, UUID complaintId, ReturnPlace place, String reason) {
    operator.requireOperator(Right.CARE);
    Checks checks = new Checks();
    ReturnPlace to = ReturnPlace.read(checks, place);
    String why = checks.reason(reason);
    checks.refuse();
    OrderView order = orders.lock(rows.find(complaintId).orderId());
    ComplaintView complaint = open(complaintId);
    if (!complaint.kind().canSendBack()) {
      throw Refusal.conflict("return.nothing");
    }
    if (complaint.sentBack() != null) {
      throw Refusal.conflict("return.agreed");
    }
    steps.agree(operator, order, complaintId, to, why);
  }

  private ComplaintView open(UUID complaintId) {
    ComplaintView complaint = rows.find(complaintId);
    if (!complaint.open()) {
      throw Refusal.conflict("complaint.closed");
    }
    return complaint;
  }

  private ComplaintView decided(Actor operator, UUID id, ComplaintState to, String reason) {
    rows.close(operator, id, to, reason);
    returns.over(id, false);
    workItems.close(operator, Complaints.OPEN, id);
    ComplaintView complaint = rows.find(id);
    audit.write(
        operator,
        "complaint.decide",
        "order",
        complaint.orderId(),
        Map.of("complaint", id.toString(), "state", ComplaintState.OPEN.name()),
        Map.of("state", to.name(), "reason", reason));
    events.fire(new ComplaintDecided(complaint));
    return complaint;
  }
}
