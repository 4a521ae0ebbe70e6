package id.emall.sandbox.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a registry knows of a number. */
enum Known {
  MATCH("semua sesuai", ""),
  PARTLY("nama hanya mirip", "206"),
  MISMATCH("nama dan tanggal lahir berbeda", "409"),
  NOT_FOUND("tidak terdaftar", "404"),
  INACTIVE("tidak aktif lagi", "410");

  private final String meaning;
  private final String ending;

  Known(String meaning, String ending) {
    this.meaning = meaning;
    this.ending = ending;
  }

  String meaning() {
    return meaning;
  }

  /** The end of numbers of which this is so where nobody said otherwise; empty for all others. */
  String ending() {
    return ending;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Known> named(String word) {
    return Arrays.stream(values()).filter(known -> known.word().equals(word)).findFirst();
  }

  static Known byEnding(String number) {
    return Arrays.stream(values())
        .filter(known -> !known.ending.isEmpty() && number.endsWith(known.ending))
        .findFirst()
        .orElse(MATCH);
  }
}
