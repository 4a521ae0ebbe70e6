package id.emall.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes times as the person who reads them has them on the wall: WIB, WITA or WIT. */
final class Moments {

  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "Asia/Jakarta", "WIB",
          "Asia/Pontianak", "WIB",
          "Asia/Makassar", "WITA",
          "Asia/Jayapura", "WIT");

  /** By language and pattern. */
  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private final ZoneId zone;
  private final boolean english;

  Moments(ZoneId zone, String language) {
    this.zone = zone;
    this.english = "en".equals(language);
  }

  /** {@code 4 Mar 10.00 WIB}, for text messages. */
  String brief(Instant at) {
    return written(at, english ? "d MMM HH:mm" : "d MMM HH.mm");
  }

  /** {@code Rabu, 4 Maret 2026 pukul 10.00 WIB}. */
  String full(Instant at) {
    return written(at, english ? "EEEE, d MMMM uuuu, HH:mm" : "EEEE, d MMMM uuuu 'pukul' HH.mm");
  }

  /** {@code 4 Maret 2026}. */
  String day(LocalDate day) {
    return format("d MMMM uuuu").format(day);
  }

  private String written(Instant at, String pattern) {
    return format(pattern).format(at.atZone(zone))
        + " "
        + SHORT_NAMES.getOrDefault(zone.getId(), zone.getId());
  }

  private DateTimeFormatter format(String pattern) {
    Locale locale = english ? Locale.ENGLISH : Locale.of("id", "ID");
    return FORMATS.computeIfAbsent(
        locale.getLanguage() + pattern, one -> DateTimeFormatter.ofPattern(pattern, locale));
  }
}
