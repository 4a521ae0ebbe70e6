package id.emall.sandbox.courier;

import id.emall.contracts.time.MallClock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** By which clock a place lives, for couriers that write the time of the place where they scan. */
final class Places {

  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

  private static final Set<String> CENTRAL =
      Set.of(
          "DENPASAR",
          "MATARAM",
          "KUPANG",
          "BALIKPAPAN",
          "SAMARINDA",
          "BANJARMASIN",
          "MAKASSAR",
          "KENDARI",
          "PALU",
          "MANADO",
          "GORONTALO");

  private static final Set<String> EASTERN =
      Set.of("AMBON", "TERNATE", "SORONG", "MANOKWARI", "BIAK", "TIMIKA", "JAYAPURA", "MERAUKE");

  private Places() {}

  /** WIB for a place that is not known. */
  static ZoneId zone(String place) {
    String name = place.toUpperCase(Locale.ROOT);
    if (EASTERN.contains(name)) {
      return WIT;
    }
    return CENTRAL.contains(name) ? WITA : MallClock.WIB;
  }
}
