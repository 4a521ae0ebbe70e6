package id.emall.web.operator;

import id.emall.web.frame.Page;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Says what is known of a thing to look at as people read it: words, money, days. */
public final class WorkFacts {

  private WorkFacts() {}

  /**
   * @param name of the fact, e.g. {@code amount}
   * @param value as it was noted; told word for word when it is not what the name promises
   */
  public static String say(Page page, String name, String value) {
    String about = name + "." + value;
    if (page.texts().has("operator.value." + about)) {
      return page.t("operator.value." + about);
    }
    if (page.texts().has("parcel." + about)) {
      return page.t("parcel." + about);
    }
    try {
      return switch (name) {
        case "amount" -> page.formats().rupiah(new BigDecimal(value));
        case "count", "most", "rows" -> page.formats().number(Long.parseLong(value));
        case "day", "from", "until" -> page.formats().day(LocalDate.parse(value));
        case "since" -> page.formats().moment(Instant.parse(value));
        default -> value;
      };
    } catch (NumberFormatException | DateTimeException e) {
      return value;
    }
  }
}
