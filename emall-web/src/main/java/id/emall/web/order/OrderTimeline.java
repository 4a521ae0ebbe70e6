package id.emall.web.order;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.care.ComplaintView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happened to an order, told newest first; what its parcels' scans tell stands with them. */
final class OrderTimeline {

  /** As far as the order is concerned no parcel turned back. */
  private static final Set<OrderState> ON_THE_WAY_OR_THERE =
      EnumSet.of(OrderState.SHIPPED, OrderState.DELIVERED, OrderState.COMPLETED);

  private final Texts texts;
  private final List<Moment> moments = new ArrayList<>();

  private OrderTimeline(Texts texts) {
    this.texts = texts;
  }

  static List<Moment> of(
      OrderView order, List<ShipmentView> parcels, List<ComplaintView> complaints, Texts texts) {
    var timeline = new OrderTimeline(texts);
    timeline.note(order.placedAt(), "order.moment.placed");
    timeline.note(order.paidAt(), "order.moment.paid");
    timeline.note(order.shippedAt(), "order.moment.shipped");
    if (!ParcelLook.tellDelivery(parcels)) {
      timeline.note(order.deliveredAt(), "order.moment.delivered");
    }
    if (!ON_THE_WAY_OR_THERE.contains(order.state())) {
      timeline.note(first(parcels, ShipmentStatus.RETURNING), "order.state.RETURNING");
      timeline.note(first(parcels, ShipmentStatus.RETURNED), "order.state.RETURNED");
    }
    timeline.moments.addAll(ComplaintMoments.of(complaints, texts));
    timeline.note(order.closedAt(), "order.state." + order.state().name());
    return timeline.newestFirst();
  }

  /** When a courier first scanned one of the parcels so; null when none did. */
  private static Instant first(List<ShipmentView> parcels, ShipmentStatus status) {
    return parcels.stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .flatMap(parcel -> parcel.scans().stream())
        .filter(scan -> scan.status() == status)
        .map(ShipmentView.Scan::occurredAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void note(Instant at, String key) {
    if (at != null) {
      moments.add(new Moment(at, texts.get(key), null, "past"));
    }
  }

  private List<Moment> newestFirst() {
    moments.sort(Comparator.comparing(Moment::at));
    List<Moment> told = new ArrayList<>(moments.reversed());
    if (!told.isEmpty()) {
      Moment newest = told.getFirst();
      told.set(0, new Moment(newest.at(), newest.title(), newest.detail(), "now"));
    }
    return told;
  }
}
