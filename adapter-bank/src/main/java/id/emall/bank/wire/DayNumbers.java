package id.emall.bank.wire;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.time.MallClock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Numbers that a bank has not seen from us today: the moment in WIB, or where that is too long the
 * second of the day, then a counter that does not repeat within the day. The moment keeps them
 * unique even where the counter was lost with a database.
 *
 * @param name under which the counter runs
 */
public record DayNumbers(AdapterContext context, String name) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
  private static final int MOST_COUNTER_DIGITS = 18;

  /**
   * @param digits length of the number, from 9 to 36
   */
  public String next(int digits) {
    ZonedDateTime now = context.clock().instant().atZone(MallClock.WIB);
    String moment = moment(now, digits);
    int rest = digits - moment.length();
    long most = Math.round(Math.pow(10, Math.min(MOST_COUNTER_DIGITS, rest)));
    return moment + ("%0" + rest + "d").formatted(context.sequence().next(name) % most);
  }

  private static String moment(ZonedDateTime now, int digits) {
    if (digits >= 27) {
      return MOMENT.format(now);
    }
    return digits >= 19
        ? MOMENT.format(now).substring(0, 14)
        : "%05d".formatted(LocalTime.from(now).toSecondOfDay());
  }
}
