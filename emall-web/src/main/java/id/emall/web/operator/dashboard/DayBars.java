package id.emall.web.operator.dashboard;

import id.emall.core.insight.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A bar for each day, the highest as high as the drawing.
 *
 * @param most value of the highest bar; zero when there is none
 */
public record DayBars(long most, List<Bar> bars) {

  public static final int STEP = 20;
  public static final int HEIGHT = 100;

  /** One day's bar, in units of the drawing. */
  public record Bar(LocalDate day, long value, int x, int height) {}

  /** The bars of what these days have of something. */
  public static DayBars of(List<Trade.Day> days, ToLongFunction<Trade.Day> value) {
    long most = days.stream().mapToLong(value).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Trade.Day day : days) {
      long one = value.applyAsLong(day);
      bars.add(new Bar(day.day(), one, bars.size() * STEP, height(one, most)));
    }
    return new DayBars(most, List.copyOf(bars));
  }

  /** What is not zero is seen. */
  private static int height(long value, long most) {
    return value == 0 ? 0 : (int) Math.max(2, value * HEIGHT / most);
  }

  public int width() {
    return bars.size() * STEP;
  }
}
