package id.emall.web.order;

import id.emall.core.care.ComplaintState;
import id.emall.core.care.ComplaintView;
import id.emall.web.frame.Moment;
import id.emall.web.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What happened to an order's complaints, for its timeline. */
public final class ComplaintMoments {

  private ComplaintMoments() {}

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
      if (complaint.state() != ComplaintState.OPEN) {
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
}
