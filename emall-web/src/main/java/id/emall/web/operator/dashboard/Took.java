package id.emall.web.operator.dashboard;

import id.emall.web.frame.Page;
import java.time.Duration;

/** How long something took, in words. */
public final class Took {

  private static final long MINUTES_MOST = 90;
  private static final long HOURS_MOST = 48;

  private Took() {}

  /** In the unit that fits, e.g. {@code 12 menit}, {@code 4,5 jam} or {@code 2,3 hari}. */
  public static String words(Duration took, Page page) {
    double minutes = took.toSeconds() / 60.0;
    if (minutes < MINUTES_MOST) {
      return page.t("operator.took.minutes", page.formats().number(Math.round(minutes)));
    }
    double hours = minutes / 60;
    return hours < HOURS_MOST
        ? page.t("operator.took.hours", page.formats().decimal(hours))
        : page.t("operator.took.days", page.formats().decimal(hours / 24));
  }
}
