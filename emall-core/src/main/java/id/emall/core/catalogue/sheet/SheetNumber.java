package id.emall.core.catalogue.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers as people and spreadsheets write them: {@code 25000}, {@code Rp 25.000,00}. */
final class SheetNumber {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}([.,]0{1,2})?");
  private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,4}(,0{1,2})?");
  private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{3}){1,4}(\\.0{1,2})?");
  private static final Pattern CENTS = Pattern.compile("[.,]0{1,2}$");

  private SheetNumber() {}

  /** Empty when it is none; what has sen is none either. */
  static Optional<Long> read(String written) {
    String amount = written.strip().replaceFirst("(?i)^rp\\.?[\\s\\u00A0]*", "");
    if (!PLAIN.matcher(amount).matches()
        && !POINTS.matcher(amount).matches()
        && !COMMAS.matcher(amount).matches()) {
      return Optional.empty();
    }
    String whole = CENTS.matcher(amount).replaceFirst("");
    return Optional.of(Long.valueOf(whole.replace(".", "").replace(",", "")));
  }
}
