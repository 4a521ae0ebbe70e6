package id.emall.courier;

import id.emall.contracts.courier.ScanPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * In which zone a place keeps time, for couriers that write the local time of the place and no
 * offset. Known are the couriers' hubs in Indonesia, by airport code and city, and countries with a
 * single zone; of any other place nothing is said.
 */
public final class ScanZones {

  private static final Map<String, ZoneId> ZONES = read("zones.csv");

  private ScanZones() {}

  /** Null when the place, or its zone, is not known. */
  public static ZoneId of(ScanPlace place) {
    ZoneId zone = place.facility() == null ? null : ZONES.get("hub " + plain(place.facility()));
    if (zone == null && place.city() != null) {
      zone = ZONES.get("city " + plain(place.city()));
    }
    if (zone == null && place.countryCode() != null) {
      zone = ZONES.get("country " + plain(place.countryCode()));
    }
    return zone;
  }

  private static String plain(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }

  private static Map<String, ZoneId> read(String file) {
    try (InputStream in = ScanZones.class.getResourceAsStream(file)) {
      Map<String, ZoneId> zones = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .forEach(
              cells -> {
                for (String name : cells[2].split(",")) {
                  zones.put(cells[0] + " " + name.strip(), ZoneId.of(cells[1]));
                }
              });
      return Map.copyOf(zones);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
