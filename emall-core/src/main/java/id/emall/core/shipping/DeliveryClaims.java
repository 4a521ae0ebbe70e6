package id.emall.core.shipping;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderCancelled;
import id.emall.core.ordering.OrderCompleted;
import id.emall.core.ordering.OrderRefunded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Deliveries that only sellers tell of. Each is an operator's work until the buyer confirms it, the
 * courier or an operator says so too, or the order is over in another way.
 */
@ApplicationScoped
class DeliveryClaims {

  static final String ITEM = "shipment.delivery-by-seller";

  private static final Actor SELF = new Actor.System("shipping");

  private ShipmentRows rows;
  private WorkItems workItems;
  private Event<DeliveryClaimed> claims;

  protected DeliveryClaims() {}

  @Inject
  DeliveryClaims(ShipmentRows rows, WorkItems workItems, Event<DeliveryClaimed> claims) {
    this.rows = rows;
    this.workItems = workItems;
    this.claims = claims;
  }

  void raise(ShipmentRow parcel, ScanRows.Entered scan) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("order", parcel.orderId().toString());
    facts.put("courier", parcel.courier());
    facts.put("number", parcel.number());
    facts.put("since", scan.occurredAt().toString());
    if (scan.receiverName() != null) {
      facts.put("receiver", scan.receiverName());
    }
    workItems.raise(ITEM, parcel.id(), "The seller says that the buyer has the parcel", facts);
    claims.fire(new DeliveryClaimed(parcel.orderId(), parcel.id()));
  }

  /** The seller takes it back. */
  void withdrawn(Actor by, UUID shipmentId) {
    workItems.close(by, ITEM, shipmentId);
  }

  void changed(@Observes ShipmentStatusChanged event) {
    if (Fate.isOver(event.to())) {
      workItems.close(SELF, ITEM, event.shipmentId());
    }
  }

  void completed(@Observes OrderCompleted event) {
    over(event.orderId());
  }

  void cancelled(@Observes OrderCancelled event) {
    over(event.orderId());
  }

  void refunded(@Observes OrderRefunded event) {
    over(event.orderId());
  }

  private void over(UUID orderId) {
    workItems.closeAll(SELF, ITEM, rows.ofOrder(orderId).stream().map(ShipmentRow::id).toList());
  }
}
