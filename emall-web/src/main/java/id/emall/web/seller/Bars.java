package id.emall.web.seller;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart of bars, to be drawn as SVG in a box of {@value #WIDE} by {@value #HIGH}: the highest bar
 * fills it.
 */
public record Bars(List<Bar> bars) {

  public static final int WIDE = 600;
  public static final int HIGH = 120;

  /** Part of its place that a bar fills. */
  private static final double FILLED = 0.7;

  public Bars {
    bars = List.copyOf(bars);
  }

  /** One bar, in units of the box. */
  public record Bar(double x, double y, double wide, double high) {}

  /** Bars of these heights, none of them negative, from left to right. */
  static Bars of(List<Long> values) {
    long highest = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(0));
    double place = (double) WIDE / Math.max(1, values.size());
    return new Bars(
        IntStream.range(0, values.size())
            .mapToObj(
                at -> {
                  double high = (double) HIGH * values.get(at) / highest;
                  return new Bar(
                      rounded(at * place + place * (1 - FILLED) / 2),
                      rounded(HIGH - high),
                      rounded(place * FILLED),
                      rounded(high));
                })
            .toList());
  }

  private static double rounded(double units) {
    return Math.round(units * 100) / 100.0;
  }
}
