package id.emall.web.order;

import id.emall.core.care.ComplaintView;
import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import java.util.List;

/** The parcels in which goods of an order went back, whichever complaint they were for. */
public final class ParcelsBack {

  private ParcelsBack() {}

  /** Those whose numbers count. */
  public static List<ShipmentView> of(
      Shipments shipments, Actor actor, OrderView order, List<ComplaintView> complaints) {
    return complaints.stream()
        .filter(complaint -> complaint.sentBack() != null)
        .flatMap(complaint -> shipments.ofReturn(actor, order.id(), complaint.id()).stream())
        .filter(parcel -> parcel.replacedAt() == null)
        .toList();
  }
}
