package id.emall.contracts.courier;

/**
 * Where a scan was made, as far as the courier tells; every part may be null.
 *
 * @param facility the courier's own code of a hub or office, e.g. {@code CGK}
 * @param countryCode two letters of ISO 3166
 * @param latitude in degrees, null together with longitude
 */
public record ScanPlace(
    String facility,
    String city,
    String postalCode,
    String countryCode,
    Double latitude,
    Double longitude) {

  /** Nothing is told. */
  public static final ScanPlace NOT_TOLD = new ScanPlace(null, null, null, null, null, null);

  public ScanPlace {
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException("a place has both degrees or none");
    }
  }

  /** A place of which only the name is known. */
  public static ScanPlace city(String name) {
    return name == null ? NOT_TOLD : new ScanPlace(null, name, null, null, null, null);
  }
}
