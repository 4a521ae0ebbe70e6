package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Days;
import id.emall.bank.file.reading.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A balance ({@code 1!a6!n3!a15d}).
 *
 * @param amount negative when the account is in debit, scale 2
 */
record MtBalance(LocalDate day, BigDecimal amount) {

  private static final Pattern FORMAT = Pattern.compile("([CD])([0-9]{6})([A-Z]{3})([0-9.,]+)");

  static MtBalance of(String text, Place place) {
    Matcher parts = FORMAT.matcher(text.strip());
    if (!parts.matches()) {
      throw place.unreadable(text, "C100802IDR" + MtAmount.EXPECTED);
    }
    place.mustBeRupiah(parts.group(3));
    BigDecimal amount = MtAmount.of(parts.group(4), place);
    return new MtBalance(
        Days.swift(parts.group(2), place), parts.group(1).equals("C") ? amount : amount.negate());
  }
}
