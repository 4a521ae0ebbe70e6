package id.emall.web.frame;

import java.time.Duration;

/** How long something took, or may take, in words. */
public final class Took {

  private static final long MINUTES_MOST = 90;
  private static final long HOURS_MOST = 48;

  private Took() {}

  /**
   * In the unit that fits, e.g. {@code 12 menit}, {@code 4,5 jam} or {@code 2,3 hari}.
   *
   * @param took null while nothing has happened yet
   */
  public static String words(Duration took, Page page) {
    if (took == null) {
      return page.t("took.none");
    }
    double minutes = took.toSeconds() / 60.0;
    if (minutes < MINUTES_MOST) {
      return page.t("took.minutes", page.formats().number(Math.round(minutes)));
    }
    double hours = minutes / 60;
    return hours < HOURS_MOST
        ? page.t("took.hours", tenths(hours, page))
        : page.t("took.days", tenths(hours / 24, page));
  }

  private static String tenths(double number, Page page) {
    long tenths = Math.round(number * 10);
    return tenths % 10 == 0 ? page.formats().number(tenths / 10) : page.formats().decimal(number);
  }
}
