package id.emall.web.operator;

import id.emall.core.admission.SellerApplicationView;
import id.emall.web.frame.Page;
import java.time.Duration;
import java.time.Instant;

/** How an application looks. */
public final class ApplicationLook {

  private static final int DAY_HOURS = 24;

  private ApplicationLook() {}

  /** The kind of its status badge. */
  public static String kind(SellerApplicationView.State state) {
    return switch (state) {
      case SUBMITTED -> "wait";
      case APPROVED -> "good";
      case RETURNED -> "info";
      case REFUSED -> "plain";
    };
  }

  /** How long somebody waits, in words. */
  public static String age(Instant since, Page page) {
    long hours = Duration.between(since, page.now()).toHours();
    if (hours < 1) {
      return page.t("operator.age.new");
    }
    return hours < 2 * DAY_HOURS
        ? page.t("operator.age.hours", hours)
        : page.t("operator.age.days", hours / DAY_HOURS);
  }
}
