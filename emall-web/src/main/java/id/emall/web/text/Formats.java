package id.emall.web.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Numbers, money and times as a reader expects them. Rupiah look the same in both languages ({@code
 * Rp147.356}); times are told in the reader's own zone and name it.
 */
public final class Formats {

  private static final Map<String, String> ZONE_NAMES =
      Map.of(
          "Asia/Jakarta", "WIB",
          "Asia/Pontianak", "WIB",
          "Asia/Makassar", "WITA",
          "Asia/Jayapura", "WIT");

  private static final Map<Long, String> INDONESIAN_OFFSETS =
      Map.of(420L, "WIB", 480L, "WITA", 540L, "WIT");

  private static final String MINUS = "−";
  private static final String INDONESIA = "+62";

  private final Language language;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter shortDay;

  public Formats(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
    this.month = DateTimeFormatter.ofPattern("MMMM uuuu", language.locale());
    this.shortDay = DateTimeFormatter.ofPattern("d MMM", language.locale());
    String time = language == Language.INDONESIAN ? "HH.mm" : "HH:mm";
    this.moment = DateTimeFormatter.ofPattern("d MMM uuuu, " + time, language.locale());
  }

  /** An amount in whole rupiah, such as {@code Rp147.356}. */
  public String rupiah(long amount) {
    return (amount < 0 ? MINUS + "Rp" : "Rp") + grouped(Math.abs(amount), '.');
  }

  /** An amount that may hold sen, which are told only where there are some: {@code Rp1.250,50}. */
  public String rupiah(BigDecimal amount) {
    BigDecimal[] parts = amount.abs().divideAndRemainder(BigDecimal.ONE);
    int sen = parts[1].movePointRight(2).intValue();
    return (amount.signum() < 0 ? MINUS : "")
        + rupiah(parts[0].longValueExact())
        + (sen == 0 ? "" : ",%02d".formatted(sen));
  }

  /** A count, with thousands grouped. */
  public String number(long number) {
    char separator = language == Language.INDONESIAN ? '.' : ',';
    return (number < 0 ? MINUS : "") + grouped(Math.abs(number), separator);
  }

  /** A number with one decimal, such as the mean of reviews. */
  public String decimal(double number) {
    return String.format(language.locale(), "%.1f", number);
  }

  /**
   * A pause as a number of seconds, such as {@code 1} or {@code 0,2}; a millisecond is the least.
   */
  public String seconds(Duration pause) {
    String told = BigDecimal.valueOf(pause.toMillis(), 3).stripTrailingZeros().toPlainString();
    return language == Language.INDONESIAN ? told.replace('.', ',') : told;
  }

  /** How large a file is, in whole megabytes or, below one, kilobytes: {@code 5 MB}. */
  public String size(int bytes) {
    return bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
  }

  /** A weight given in grams, to the gram: {@code 250 g}, {@code 1,25 kg}. */
  public String weight(long grams) {
    if (grams < 1000) {
      return grams + " g";
    }
    String kilograms = BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
    return (language == Language.INDONESIAN ? kilograms.replace('.', ',') : kilograms) + " kg";
  }

  /**
   * A phone number as Indonesians read it, {@code 0812-3456-7890}; in English with its country.
   * What is no Indonesian number, such as an e-mail address, stays as it is.
   */
  public String phone(String canonical) {
    if (canonical == null || !canonical.startsWith(INDONESIA) || language == Language.ENGLISH) {
      return canonical;
    }
    String national = "0" + canonical.substring(INDONESIA.length());
    return national.replaceFirst("^(.{4})(.{3,4})(.+)$", "$1-$2-$3");
  }

  /** A phone number of which only its owner knows the rest, {@code 0812•••••890}. */
  public String maskedPhone(String canonical) {
    String written = phone(canonical).replace("-", "");
    int shown = written.startsWith(INDONESIA) ? INDONESIA.length() + 3 : 4;
    return written.substring(0, shown) + "•••••" + written.substring(written.length() - 3);
  }

  /** A day, such as {@code 20 November 2026}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A day, or from one to another, without the year: {@code 25–27 Nov}, {@code 29 Nov–2 Des}. */
  public String days(LocalDate from, LocalDate until) {
    if (from.equals(until)) {
      return shortDay.format(from);
    }
    boolean within = from.getMonth() == until.getMonth();
    return (within ? String.valueOf(from.getDayOfMonth()) : shortDay.format(from))
        + "–"
        + shortDay.format(until);
  }

  /** The month of a day, such as {@code November 2026}. */
  public String month(LocalDate date) {
    return month.format(date);
  }

  /** The day of an instant in the reader's zone. */
  public String day(Instant instant) {
    return day.format(instant.atZone(zone));
  }

  /** An instant in the reader's zone, such as {@code 20 Nov 2026, 14.30 WIB}. */
  public String moment(Instant instant) {
    return moment.format(instant.atZone(zone))
        + " "
        + ZONE_NAMES.getOrDefault(zone.getId(), zone.getId());
  }

  /**
   * An instant by the clock on the wall where something happened, with the name of that zone, such
   * as {@code 20 Nov 2026, 15.30 WITA} or {@code 20 Nov 2026, 15.30 UTC+8}.
   *
   * @param inIndonesia whether the zone has an Indonesian name there
   */
  public String moment(Instant instant, LocalDateTime local, boolean inIndonesia) {
    long minutes =
        Duration.between(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), local).toMinutes();
    String name = inIndonesia ? INDONESIAN_OFFSETS.get(minutes) : null;
    return moment.format(local) + " " + (name == null ? offset(minutes) : name);
  }

  /** A time of which nobody knows the zone. */
  public String moment(LocalDateTime local) {
    return moment.format(local);
  }

  private static String offset(long minutes) {
    long size = Math.abs(minutes);
    String clock = size % 60 == 0 ? "" : ":%02d".formatted(size % 60);
    return "UTC" + (minutes < 0 ? MINUS : "+") + size / 60 + clock;
  }

  /** A length of time as hours, minutes and seconds; never below zero. */
  public String left(Duration duration) {
    Duration shown = duration.isNegative() ? Duration.ZERO : duration;
    return "%02d:%02d:%02d"
        .formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }

  private static String grouped(long number, char separator) {
    var digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, separator);
    }
    return digits.toString();
  }
}
