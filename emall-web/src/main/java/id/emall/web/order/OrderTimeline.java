package id.emall.web.order;

import id.emall.core.care.ComplaintView;
import id.emall.core.ordering.OrderView;
import id.emall.web.frame.Moment;
import id.emall.web.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to an order, told newest first. */
final class OrderTimeline {

  private final Texts texts;
  private final List<Moment> moments = new ArrayList<>();

  private OrderTimeline(Texts texts) {
    this.texts = texts;
  }

  static List<Moment> of(OrderView order, List<ComplaintView> complaints, Texts texts) {
    var timeline = new OrderTimeline(texts);
    timeline.note(order.placedAt(), "order.moment.placed");
    timeline.note(order.paidAt(), "order.moment.paid");
    timeline.note(order.shippedAt(), "order.moment.shipped");
    timeline.note(order.deliveredAt(), "order.moment.delivered");
    timeline.moments.addAll(ComplaintMoments.of(complaints, texts));
    timeline.note(order.closedAt(), "order.state." + order.state().name());
    return timeline.newestFirst();
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
