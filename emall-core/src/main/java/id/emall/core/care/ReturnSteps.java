package id.emall.core.care;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.Disputes;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.ReturnParcelMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The steps of goods that are sent back, whoever takes them: a person, the courier or time. Each
 * holds the order first, and after it nothing else waits for another.
 */
@ApplicationScoped
class ReturnSteps {

  private static final Actor TIME = new Actor.System("return-clock");
  private static final Actor TRACKER = new Actor.System("tracker");

  /** Couriers that tell no zone may be wrong by hours, never by a day. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private Clock clock;
  private MallSettings settings;
  private Orders orders;
  private Disputes disputes;
  private Stock stock;
  private ComplaintRows complaints;
  private ReturnRows returns;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected ReturnSteps() {}

  @Inject
  ReturnSteps(
      Clock clock,
      MallSettings settings,
      Orders orders,
      Disputes disputes,
      Stock stock,
      ComplaintRows complaints,
      ReturnRows returns,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.clock = clock;
    this.settings = settings;
    this.orders = orders;
    this.disputes = disputes;
    this.stock = stock;
    this.complaints = complaints;
    this.returns = returns;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The goods are to come back. When the seller is at fault the seller bears the way back, with as
   * much as the order's own shipping cost.
   *
   * @param order held
   * @param reason the operator's, or null
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void agree(Actor by, OrderView order, UUID id, ReturnPlace place, String reason) {
    complaints.sendBack(id);
    ComplaintKind kind = complaints.find(id).kind();
    returns.insert(
        by,
        id,
        new ReturnRows.Terms(
            order.shopId(),
            place,
            kind.sellersFault() ? order.shippingCost() : Rupiah.ZERO,
            kind.sellersFault() || settings.shippingOfReturns(),
            clock.instant().plus(settings.returnSendWithin()),
            reason));
    workItems.close(by, Complaints.OPEN, id);
    note(by, "complaint.send-back", order.id(), id, reason == null ? "" : reason);
    tell(id, ReturnMoved.Step.AGREED);
  }

  /** The goods are back: their price is owed to the buyer, and the complaint is over. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeBack(Actor by, OrderView order, ComplaintView complaint, boolean restock) {
    if (!returns.over(complaint.id(), restock)) {
      throw Refusal.conflict("complaint.closed");
    }
    stock.hold(order.lines().stream().map(OrderView.Line::productId).toList());
    disputes.moneyBack(by, order.id(), complaint.id(), complaint.backForGoods());
    end(by, order, complaint.id(), ComplaintState.TAKEN_BACK);
    if (restock) {
      stock.giveBack(pieces(order, complaint));
    }
  }

  private static List<StockWish> pieces(OrderView order, ComplaintView complaint) {
    return complaint.pieces().isEmpty()
        ? order.lines().stream()
            .map(line -> new StockWish(line.productId(), line.quantity()))
            .toList()
        : complaint.pieces();
  }

  /** Time is over: of what was not sent the order goes on, of what arrived the money goes back. */
  @Transactional
  public void due(UUID id) {
    OrderView order = orders.lock(complaints.find(id).orderId());
    ComplaintView now = complaints.find(id);
    Instant dueAt = now.sentBack().dueAt();
    if (!now.open() || dueAt == null || dueAt.isAfter(clock.instant())) {
      return;
    }
    if (now.sentBack().state() == GoodsReturn.State.ARRIVED) {
      takeBack(TIME, order, now, false);
    } else {
      returns.over(id, false);
      disputes.lapse(TIME, order.id());
      end(TIME, order, id, ComplaintState.LAPSED);
    }
  }

  private void end(Actor by, OrderView order, UUID id, ComplaintState to) {
    complaints.close(by, id, to, null);
    workItems.close(by, Complaints.OPEN, id);
    note(by, "complaint.returned", order.id(), id, to.name());
    events.fire(new ComplaintDecided(complaints.find(id)));
  }

  /** What the courier says of the parcel. */
  void moved(@Observes ReturnParcelMoved event) {
    OrderView order = orders.lock(event.orderId());
    GoodsReturn back = complaints.find(event.returnId()).sentBack();
    if (!event.shipmentId().equals(back.shipmentId())) {
      return;
    }
    // A number under which something arrived long ago is another parcel's.
    boolean another = event.at().isBefore(back.agreedAt().minus(A_DAY));
    if (event.arrived() && !another) {
      arrived(event.returnId());
    } else {
      aside(TRACKER, order, event.returnId());
    }
  }

  private void arrived(UUID id) {
    if (returns.arrived(id, clock.instant().plus(settings.returnConfirmWithin()))) {
      workItems.close(TRACKER, Complaints.OPEN, id);
      tell(id, ReturnMoved.Step.ARRIVED);
    }
  }

  /** What time could not end is for an operator. */
  @Transactional
  public void aside(UUID id) {
    aside(TIME, orders.lock(complaints.find(id).orderId()), id);
  }

  private void aside(Actor by, OrderView order, UUID id) {
    if (returns.aside(id)) {
      raise(order, id);
      note(by, "complaint.return-aside", order.id(), id, "");
      tell(id, ReturnMoved.Step.IN_TROUBLE);
    }
  }

  /** Operators have to decide the complaint after all. */
  void raise(OrderView order, UUID id) {
    workItems.raise(
        Complaints.OPEN,
        id,
        "the goods of order " + order.code() + " that are sent back need a decision",
        Map.of("order", order.id().toString(), "complaint", complaints.find(id).kind().name()));
  }

  void note(Actor by, String act, UUID orderId, UUID id, String what) {
    audit.write(
        by, act, "order", orderId, Map.of("complaint", id.toString()), Map.of("what", what));
  }

  void tell(UUID id, ReturnMoved.Step step) {
    events.fire(new ReturnMoved(complaints.find(id), step));
  }
}
