package id.emall.sandbox.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A regency or city that parcels are sent between.
 *
 * @param code official
 * @param kind {@code KABUPATEN} or {@code KOTA}
 * @param seat the district of its government
 */
record PlayedPlace(String code, String province, String kind, String name, String seat) {

  private static final List<PlayedPlace> ALL = read();

  /** Those whose name has these words in it. */
  static List<PlayedPlace> named(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(
            place -> !wanted.isEmpty() && place.name().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** Its place in the list, from 1, of which services make their ids. */
  int number() {
    return ALL.indexOf(this) + 1;
  }

  static Optional<PlayedPlace> numbered(int number) {
    return number < 1 || number > ALL.size() ? Optional.empty() : Optional.of(ALL.get(number - 1));
  }

  String kindAndName() {
    return (kind.equals("KOTA") ? "Kota " : "Kabupaten ") + name;
  }

  private static List<PlayedPlace> read() {
    try (InputStream in = PlayedPlace.class.getResourceAsStream("places.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";"))
          .map(parts -> new PlayedPlace(parts[0], parts[1], parts[2], parts[3], parts[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
