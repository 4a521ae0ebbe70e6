package id.emall.sandbox.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A regency or city that parcels are sent between.
 *
 * @param code official
 * @param kind {@code KABUPATEN} or {@code KOTA}
 * @param seat the district of its government
 */
record PlayedPlace(String code, String province, String kind, String name, String seat) {

  private static final List<PlayedPlace> ALL =
      lines("places.csv").stream()
          .map(parts -> new PlayedPlace(parts[0], parts[1], parts[2], parts[3], parts[4]))
          .toList();

  static List<PlayedPlace> all() {
    return ALL;
  }

  static PlayedPlace coded(String code) {
    return ALL.stream().filter(place -> place.code().equals(code)).findFirst().orElseThrow();
  }

  /** Its place in the list, from 1, of which services make their ids. */
  int number() {
    return ALL.indexOf(this) + 1;
  }

  String kindAndName() {
    return (kind.equals("KOTA") ? "Kota " : "Kabupaten ") + name;
  }

  /** The lines of a file beside this class, apart by semicolons. */
  static List<String[]> lines(String file) {
    try (InputStream in = PlayedPlace.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
