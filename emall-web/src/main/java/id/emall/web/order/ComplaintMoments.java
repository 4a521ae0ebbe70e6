package id.emall.web.order;

import id.emall.core.care.ComplaintState;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.GoodsReturn;
import id.emall.web.frame.Moment;
import id.emall.web.frame.Page;
import id.emall.web.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened to an order's complaints, for its timeline. */
public final class ComplaintMoments {

  private ComplaintMoments() {}

  /** How a complaint stands: of goods that are sent back, how far they are. */
  public static String now(ComplaintView complaint, Page page) {
    return complaint.state() == ComplaintState.SENDING_BACK
        ? page.t("return.state." + complaint.sentBack().state())
        : page.t("complaint.state." + complaint.state());
  }

  /** In the order of happening. */
  public static List<Moment> of(List<ComplaintView> complaints, Texts texts) {
    List<Moment> moments = new ArrayList<>();
    for (ComplaintView complaint : complaints) {
      moments.add(
          new Moment(
              complaint.madeAt(),
              texts.get("complaint.moment.made"),
              texts.get("complaint.kind." + complaint.kind()),
              "past"));
      if (complaint.answeredAt() != null) {
        moments.add(
            new Moment(
                complaint.answeredAt(), texts.get("complaint.moment.answered"), null, "past"));
      }
      if (complaint.sentBack() != null) {
        sentBack(moments, complaint.sentBack(), texts);
      }
      if (!complaint.open()) {
        moments.add(
            new Moment(
                complaint.closedAt(),
                texts.get("complaint.state." + complaint.state()),
                complaint.reason(),
                "past"));
      }
    }
    return moments;
  }

  private static void sentBack(List<Moment> moments, GoodsReturn back, Texts texts) {
    note(moments, back.agreedAt(), texts.get("return.moment.agreed"), back.reason());
    note(moments, back.sentAt(), texts.get("return.moment.sent"), null);
    note(moments, back.arrivedAt(), texts.get("return.moment.arrived"), null);
    note(moments, back.objectedAt(), texts.get("return.moment.objected"), back.objection());
  }

  private static void note(List<Moment> moments, Instant at, String what, String detail) {
    if (at != null) {
      moments.add(new Moment(at, what, detail, "past"));
    }
  }
}
