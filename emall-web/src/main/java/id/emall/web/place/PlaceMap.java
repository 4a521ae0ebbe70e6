package id.emall.web.place;

import id.emall.core.region.Spot;
import java.util.Collection;
import java.util.List;

/**
 * A small map of where a place is, drawn by the mall itself of the seats of regencies around it, so
 * that no map service learns who looks at what. Figures are those of a picture {@value #WIDTH} wide
 * and {@value #HEIGHT} high with the place in its middle.
 *
 * @param land middles of discs that make the land
 * @param disc their radius
 */
public record PlaceMap(String name, List<Point> land, int disc) {

  public static final int WIDTH = 340;
  public static final int HEIGHT = 170;

  private static final double UNITS_A_DEGREE = 60;
  private static final double DISC_DEGREES = 0.42;

  /** A point of the picture. */
  public record Point(int x, int y) {}

  /**
   * @param seats of all regencies
   */
  public static PlaceMap around(Spot place, Collection<Spot> seats) {
    int disc = (int) Math.round(DISC_DEGREES * UNITS_A_DEGREE);
    List<Point> land =
        seats.stream()
            .map(seat -> point(place, seat))
            .filter(point -> shows(point, disc))
            .distinct()
            .toList();
    return new PlaceMap(place.name(), land, disc);
  }

  private static Point point(Spot middle, Spot seat) {
    return new Point(
        (int) Math.round(WIDTH / 2.0 + (seat.longitude() - middle.longitude()) * UNITS_A_DEGREE),
        (int) Math.round(HEIGHT / 2.0 - (seat.latitude() - middle.latitude()) * UNITS_A_DEGREE));
  }

  private static boolean shows(Point point, int disc) {
    return point.x() > -disc
        && point.x() < WIDTH + disc
        && point.y() > -disc
        && point.y() < HEIGHT + disc;
  }
}
