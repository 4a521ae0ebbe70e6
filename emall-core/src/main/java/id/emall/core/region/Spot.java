package id.emall.core.region;

/**
 * A place on the map.
 *
 * @param name as people call it
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Spot(String name, double latitude, double longitude) {

  private static final double KILOMETRES_A_DEGREE = 111.2;

  /** Kilometres to another place, right to one in a hundred within Indonesia. */
  public double kilometresTo(Spot other) {
    double north = latitude - other.latitude;
    double east = (longitude - other.longitude) * Math.cos(Math.toRadians(latitude));
    return Math.hypot(north, east) * KILOMETRES_A_DEGREE;
  }
}
