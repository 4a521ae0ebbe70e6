package id.emall.web.seller;

import id.emall.core.care.ComplaintView;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.order.ComplaintMoments;
import id.emall.web.order.ParcelLook;
import id.emall.web.text.Formats;
import id.emall.web.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to an order and its parcels, told to its seller newest first. */
final class SellerTimeline {

  private final Texts texts;
  private final Formats formats;
  private final List<Moment> moments = new ArrayList<>();

  private SellerTimeline(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  static List<Moment> of(
      OrderView order,
      List<ShipmentView> parcels,
      List<ComplaintView> complaints,
      Texts texts,
      Formats formats) {
    var timeline = new SellerTimeline(texts, formats);
    timeline.note(order.placedAt(), texts.get("order.moment.placed"));
    timeline.note(order.paidAt(), texts.get("order.moment.paid"));
    parcels.reversed().forEach(timeline::note);
    if (!ParcelLook.tellDelivery(parcels)) {
      timeline.note(order.deliveredAt(), texts.get("order.moment.delivered"));
    }
    timeline.moments.addAll(ComplaintMoments.of(complaints, texts));
    timeline.note(order.closedAt(), texts.get("order.state." + order.state().name()));
    return timeline.newestFirst();
  }

  private void note(ShipmentView parcel) {
    note(parcel.enteredAt(), texts.get("seller.moment.resi", parcel.courier(), parcel.number()));
    String which =
        parcel.oneOfSeveral() ? texts.get("parcel.of", parcel.position(), parcel.parcels()) : null;
    if (parcel.replacedAt() == null) {
      for (ShipmentView.Scan scan : parcel.scans().reversed()) {
        Moment moment = ParcelLook.moment(scan, texts, formats, "past");
        moments.add(which == null ? moment : moment.of(which));
      }
    }
  }

  private void note(Instant at, String what) {
    if (at != null) {
      moments.add(new Moment(at, what, null, "past"));
    }
  }

  private List<Moment> newestFirst() {
    moments.sort(Comparator.comparing(Moment::at));
    List<Moment> told = new ArrayList<>(moments.reversed());
    if (!told.isEmpty()) {
      Moment newest = told.getFirst();
      told.set(0, new Moment(newest.at(), newest.title(), newest.detail(), "now", newest.time()));
    }
    return told;
  }
}
