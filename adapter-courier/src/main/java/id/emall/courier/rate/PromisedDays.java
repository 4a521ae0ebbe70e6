package id.emall.courier.rate;

import id.emall.contracts.courier.RateQuote.Service;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many days a parcel is promised to take, from the ways in which couriers write it: {@code
 * 1-2}, {@code 1}, {@code 2-3 day}, {@code 2 s/d 3 hari}, {@code 12-24 hour}; JNE's D and H. When
 * nothing is told, what the service usually takes.
 */
record PromisedDays(int from, int to) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{1,3})\\s*(?:(?:-|s/d|to)\\s*(\\d{1,3}))?\\s*(days?|hari|d|jam|hours?|h)?",
          Pattern.CASE_INSENSITIVE);

  private static final int HOURS = 24;
  private static final int LONGEST = 90;

  static PromisedDays read(String text, Service service) {
    Matcher shape = SHAPE.matcher(text == null ? "" : text.strip());
    if (!shape.matches()) {
      return usual(service);
    }
    int from = Integer.parseInt(shape.group(1));
    int to = shape.group(2) == null ? from : Integer.parseInt(shape.group(2));
    boolean hours =
        shape.group(3) != null && shape.group(3).matches("(?i)h.*|jam") && !isDays(shape);
    if (hours) {
      from = from / HOURS;
      to = Math.ceilDiv(to, HOURS);
    }
    return from <= to && to <= LONGEST ? new PromisedDays(from, to) : usual(service);
  }

  private static boolean isDays(Matcher shape) {
    return shape.group(3).equalsIgnoreCase("hari");
  }

  /** Typical times, promised by nobody. */
  private static PromisedDays usual(Service service) {
    return switch (service) {
      case ECONOMY -> new PromisedDays(3, 7);
      case REGULAR -> new PromisedDays(1, 4);
      case NEXT_DAY -> new PromisedDays(1, 1);
      case SAME_DAY -> new PromisedDays(0, 0);
      case TRUCK, INTERNATIONAL -> new PromisedDays(3, 10);
    };
  }
}
