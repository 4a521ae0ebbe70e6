package id.emall.core.region;

import java.time.ZoneId;

/**
 * A regency (kabupaten) or city (kota).
 *
 * @param code official code with its dot, e.g. {@code 13.76}
 * @param name without its kind, e.g. {@code Payakumbuh}
 * @param seat where its government sits
 * @param latitude degrees of the seat, north positive
 * @param longitude degrees of the seat, east positive
 */
public record Regency(
    String code,
    Province province,
    Kind kind,
    String name,
    String seat,
    ZoneId timeZone,
    double latitude,
    double longitude) {

  /** The two kinds of the same level of government. */
  public enum Kind {
    KABUPATEN("Kabupaten"),
    KOTA("Kota");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** As people say it: {@code Kota Payakumbuh}. */
  public String label() {
    return kind.word + " " + name;
  }

  /** Where its government sits. */
  public Spot spot() {
    return new Spot(name, latitude, longitude);
  }
}
