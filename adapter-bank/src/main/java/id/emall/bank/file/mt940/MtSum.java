package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Place;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Count and sum of one direction in an MT942 ({@code 5n3!a15d}). */
record MtSum(Place place, int count, BigDecimal sum) {

  private static final Pattern FORMAT = Pattern.compile("([0-9]{1,5})([A-Z]{3})([0-9.,]+)");

  static MtSum of(String text, Place place) {
    Matcher parts = FORMAT.matcher(text.strip());
    if (!parts.matches()) {
      throw place.unreadable(text, "12IDR" + MtAmount.EXPECTED);
    }
    place.mustBeRupiah(parts.group(2));
    return new MtSum(place, Integer.parseInt(parts.group(1)), MtAmount.of(parts.group(3), place));
  }

  void mustBe(int counted, BigDecimal summed) {
    place.mustEqual(count, counted);
    place.mustEqual(sum, summed);
  }
}
