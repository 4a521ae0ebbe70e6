package id.emall.web.order;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.region.Spot;
import id.emall.core.shipping.ShipmentView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small map of a parcel's way, drawn by the mall itself: no page of a buyer tells a map service
 * where somebody lives. The land is made of discs around the seats of regencies. Figures are those
 * of a picture {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param land middles of the discs
 * @param disc their radius
 * @param way through all places so far, as the points of a line
 * @param stops places of scans, the newest last
 * @param ahead the rest of the way, as the points of a line; null when the parcel has arrived
 * @param goal where it is to go; null when its newest place is there
 */
public record ParcelMap(
    List<Point> land, int disc, String way, List<Stop> stops, String ahead, Stop goal) {

  public static final int WIDTH = 340;
  public static final int HEIGHT = 190;

  /** Room for names of places on all sides. */
  private static final int MARGIN = 34;

  /** Degrees that the picture shows at least, so that a way within one city is not a blot. */
  private static final double LEAST_DEGREES = 2;

  private static final double DISC_DEGREES = 0.42;
  private static final double SAME_PLACE_DEGREES = 0.05;
  private static final double NORTH_END = 7;
  private static final double SOUTH_END = -12;
  private static final double WEST_END = 94;
  private static final double EAST_END = 142;

  /** A point of the picture. */
  public record Point(int x, int y) {

    private double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /**
   * A place with its name.
   *
   * @param anchor where its name begins: {@code start}, {@code middle} or {@code end}
   */
  public record Stop(String name, Point at, String anchor) {}

  /**
   * The stop that is named beside the newest: where the way began or, of a parcel that is back
   * there, how far it had come. The newest itself when there is no other.
   */
  public Stop outset() {
    Point here = stops.getLast().at();
    return stops.getFirst().at().equals(here)
        ? stops.stream()
            .max(Comparator.comparingDouble(stop -> stop.at().distance(here)))
            .orElseThrow()
        : stops.getFirst();
  }

  /**
   * @param parcel with its scans
   * @param destination where it goes
   * @param seats of all regencies, of which the land is drawn
   * @param names finds the place that a courier's words name
   * @return empty while no place on its way is known
   */
  public static Optional<ParcelMap> of(
      ShipmentView parcel,
      Optional<Spot> destination,
      Collection<Spot> seats,
      Function<String, Optional<Spot>> names) {
    List<Spot> places = places(parcel, names);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Optional<Spot> goal =
        destination
            .filter(spot -> isUnderWay(parcel.status()))
            .filter(spot -> !isSame(spot, places.getLast()));
    List<Spot> shown = new ArrayList<>(places);
    goal.ifPresent(shown::add);
    return Optional.of(new Frame(shown).draw(places, goal.orElse(null), seats));
  }

  private static boolean isUnderWay(ShipmentStatus status) {
    return switch (status) {
      case RETURNING, RETURNED, DELIVERED, CANCELLED, EXPIRED -> false;
      case PENDING,
          INFO_RECEIVED,
          IN_TRANSIT,
          OUT_FOR_DELIVERY,
          ATTEMPT_FAIL,
          AVAILABLE_FOR_PICKUP,
          EXCEPTION,
          UNKNOWN ->
          true;
    };
  }

  /** Oldest first, each change of place once. */
  private static List<Spot> places(ShipmentView parcel, Function<String, Optional<Spot>> names) {
    List<Spot> places = new ArrayList<>();
    for (ShipmentView.Scan scan : parcel.scans().reversed()) {
      place(scan, names)
          .filter(ParcelMap::isOnTheMap)
          .filter(spot -> places.isEmpty() || !isSame(spot, places.getLast()))
          .ifPresent(places::add);
    }
    return places;
  }

  private static Optional<Spot> place(
      ShipmentView.Scan scan, Function<String, Optional<Spot>> names) {
    if (scan.latitude() != null && scan.longitude() != null) {
      String name = scan.location() == null ? "" : scan.location();
      return Optional.of(new Spot(name, scan.latitude(), scan.longitude()));
    }
    boolean abroad = scan.countryCode() != null && !scan.countryCode().equals("ID");
    return abroad ? Optional.empty() : Optional.ofNullable(scan.location()).flatMap(names);
  }

  private static boolean isOnTheMap(Spot spot) {
    return spot.latitude() < NORTH_END
        && spot.latitude() > SOUTH_END
        && spot.longitude() > WEST_END
        && spot.longitude() < EAST_END;
  }

  private static boolean isSame(Spot one, Spot other) {
    return Math.abs(one.latitude() - other.latitude()) < SAME_PLACE_DEGREES
        && Math.abs(one.longitude() - other.longitude()) < SAME_PLACE_DEGREES;
  }

  /** The part of the world that the picture shows; near the equator degrees are nearly square. */
  private static final class Frame {

    private final double west;
    private final double north;
    private final double scale;

    Frame(List<Spot> shown) {
      double left = shown.stream().mapToDouble(Spot::longitude).min().orElseThrow();
      double right = shown.stream().mapToDouble(Spot::longitude).max().orElseThrow();
      double bottom = shown.stream().mapToDouble(Spot::latitude).min().orElseThrow();
      double top = shown.stream().mapToDouble(Spot::latitude).max().orElseThrow();
      double wide = Math.max(right - left, LEAST_DEGREES);
      double high = Math.max(top - bottom, LEAST_DEGREES / 2);
      scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
      west = (left + right) / 2 - WIDTH / 2.0 / scale;
      north = (top + bottom) / 2 + HEIGHT / 2.0 / scale;
    }

    ParcelMap draw(List<Spot> places, Spot goal, Collection<Spot> seats) {
      List<Stop> stops = places.stream().map(this::stop).toList();
      Stop end = goal == null ? null : stop(goal);
      int disc = (int) Math.round(DISC_DEGREES * scale);
      List<Point> land =
          seats.stream().map(this::point).filter(point -> touches(point, disc)).distinct().toList();
      return new ParcelMap(
          land,
          disc,
          line(stops),
          stops,
          end == null ? null : line(List.of(stops.getLast(), end)),
          end);
    }

    private Point point(Spot spot) {
      return new Point(
          (int) Math.round((spot.longitude() - west) * scale),
          (int) Math.round((north - spot.latitude()) * scale));
    }

    private Stop stop(Spot spot) {
      Point at = point(spot);
      String anchor = at.x() < WIDTH / 4 ? "start" : at.x() > WIDTH * 3 / 4 ? "end" : "middle";
      return new Stop(spot.name(), at, anchor);
    }

    private static boolean touches(Point point, int disc) {
      return point.x() > -disc
          && point.x() < WIDTH + disc
          && point.y() > -disc
          && point.y() < HEIGHT + disc;
    }

    private static String line(List<Stop> stops) {
      return stops.stream()
          .map(stop -> String.format(Locale.ROOT, "%d,%d", stop.at().x(), stop.at().y()))
          .collect(Collectors.joining(" "));
    }
  }
}
