package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Days;
import id.emall.bank.file.reading.Place;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code :61:} line, {@code 6!n[4!n]2a[1!a]15d1!a3!c16x[//16x]}. The bank's reference was seen
 * longer than its 16 characters, and the same on several rows.
 *
 * @param day the entry date, or the value date where the bank (Mandiri) gives no other
 * @param direction in which the money moved: taking back a credit ({@code RC}) is a debit
 * @param told what the account's owner is told of it, such as the bill it pays, or null
 * @param reference the bank's own, or null
 */
record MtEntry(
    int line,
    LocalDate day,
    Direction direction,
    boolean reversal,
    BigDecimal amount,
    String told,
    String reference) {

  static final String FIELD = ":61:";

  private static final Pattern FORMAT =
      Pattern.compile(
          "([0-9]{6})([0-9]{4})?(RC|RD|C|D)([A-Z])?([0-9.,]+)[NSF][A-Z0-9]{3}(.*?)(?://(.*))?");

  static MtEntry of(int line, String text) {
    Place place = new Place(line, FIELD);
    Matcher parts = FORMAT.matcher(text.stripTrailing());
    if (!parts.matches()) {
      throw place.unreadable(text, "yyMMdd[MMdd]C|D|RC|RD[R]" + MtAmount.EXPECTED + "NTRF…");
    }
    LocalDate value = Days.swift(parts.group(1), place);
    String told = parts.group(6).strip();
    String reference = parts.group(7) == null ? "" : parts.group(7).strip();
    return new MtEntry(
        line,
        parts.group(2) == null ? value : Days.nearest(parts.group(2), value, place),
        parts.group(3).equals("C") || parts.group(3).equals("RD")
            ? Direction.CREDIT
            : Direction.DEBIT,
        parts.group(3).startsWith("R"),
        MtAmount.of(parts.group(5), place),
        told.isEmpty() || told.equals("NONREF") ? null : told,
        reference.isEmpty() ? null : reference);
  }
}
