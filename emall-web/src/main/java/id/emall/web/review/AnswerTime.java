package id.emall.web.review;

import id.emall.web.frame.Page;
import java.time.Duration;

/** Says how long a shop takes to answer, in the unit in which people think of it. */
public final class AnswerTime {

  private static final long HOURS_MOST = 48;

  private AnswerTime() {}

  /** Rounded up, e.g. {@code 20 menit}, {@code 3 jam}, {@code 4 hari}. */
  public static String say(Page page, Duration time) {
    long minutes = Math.max(1, (time.toSeconds() + 59) / 60);
    if (minutes < 60) {
      return page.t("took.minutes", minutes);
    }
    long hours = (minutes + 59) / 60;
    if (hours < HOURS_MOST) {
      return page.t("took.hours", hours);
    }
    return page.t("took.days", (hours + 23) / 24);
  }
}
