package id.emall.web.operator.dashboard;

import id.emall.core.insight.Trade;
import id.emall.core.region.Regency;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sellers on a map that is drawn from the seats of all regencies: a dot for each seat, so that the
 * islands can be told, and a circle whose area is the number of sellers there.
 *
 * @param height of the drawing, which is {@link #WIDTH} wide
 * @param land a line that begins and ends at each seat
 * @param circles the largest first, so that none hides another
 */
public record IslandMap(int height, String land, List<Circle> circles) {

  public static final int WIDTH = 920;

  private static final double UNITS_A_DEGREE = 20;
  private static final int SMALLEST = 5;
  private static final int LARGEST = 30;

  /** Nothing nearer than two degrees is shown: a regency stands among its neighbours. */
  private static final double LEAST_WIDTH = 2 * UNITS_A_DEGREE;

  private static final double MARGIN = 0.08;
  private static final double LEAST_SHAPE = 0.38;
  private static final double MOST_SHAPE = 0.75;

  /** The sellers of one regency. */
  public record Circle(int x, int y, int radius, String place, int count) {}

  /** The part of the earth that is shown, in units of the projection. */
  private record Frame(double left, double top, double width, double height) {

    static Frame around(List<Regency> places) {
      double left = places.stream().mapToDouble(IslandMap::east).min().orElseThrow();
      double right = places.stream().mapToDouble(IslandMap::east).max().orElseThrow();
      double top = places.stream().mapToDouble(IslandMap::south).min().orElseThrow();
      double bottom = places.stream().mapToDouble(IslandMap::south).max().orElseThrow();
      double width = Math.max((right - left) * (1 + 2 * MARGIN), LEAST_WIDTH);
      double height = Math.max((bottom - top) * (1 + 2 * MARGIN), width * LEAST_SHAPE);
      width = Math.max(width, height / MOST_SHAPE);
      return new Frame((left + right - width) / 2, (top + bottom - height) / 2, width, height);
    }

    int x(Regency place) {
      return (int) Math.round((east(place) - left) / width * WIDTH);
    }

    int y(Regency place) {
      return (int) Math.round((south(place) - top) / width * WIDTH);
    }

    int drawn() {
      return (int) Math.round(height / width * WIDTH);
    }

    boolean shows(Regency place) {
      return x(place) >= 0 && x(place) <= WIDTH && y(place) >= 0 && y(place) <= drawn();
    }
  }

  /**
   * @param places all regencies
   * @param area code of the province or regency that is shown; empty for the whole country
   */
  static IslandMap of(List<Regency> places, List<Trade.Sellers> sellers, String area) {
    Frame frame =
        Frame.around(places.stream().filter(place -> place.code().startsWith(area)).toList());
    Map<String, Integer> counts = new HashMap<>();
    sellers.forEach(some -> counts.merge(some.regencyCode(), some.count(), Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    String land =
        places.stream()
            .filter(frame::shows)
            .map(place -> "M" + frame.x(place) + " " + frame.y(place) + "h0")
            .collect(Collectors.joining());
    List<Circle> circles =
        places.stream()
            .filter(place -> counts.containsKey(place.code()))
            .map(place -> circle(frame, place, counts.get(place.code()), most))
            .sorted(Comparator.comparingInt(Circle::count).reversed())
            .toList();
    return new IslandMap(frame.drawn(), land, circles);
  }

  private static Circle circle(Frame frame, Regency place, int count, int most) {
    double share = Math.sqrt((double) count / most);
    int radius = (int) Math.round(Math.max(SMALLEST, LARGEST * share));
    return new Circle(frame.x(place), frame.y(place), radius, place.label(), count);
  }

  private static double east(Regency place) {
    return place.longitude() * UNITS_A_DEGREE;
  }

  private static double south(Regency place) {
    return -place.latitude() * UNITS_A_DEGREE;
  }
}
