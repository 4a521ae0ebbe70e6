package id.emall.core.payment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row by which a bank brings the money of QRIS payments to the merchant's account, less its fee:
 * {@code KR OTOMATIS MID : <mid> <merchant> QR : <gross> DDR : <fee>} (seen at BCA; other clients'
 * code). The bank's own words begin it: what a payer writes into a transfer stands behind others.
 *
 * @param merchant the merchant's id
 * @param gross what the payers paid, scale 2
 * @param fee what the bank kept, scale 2
 */
record QrisRow(String merchant, BigDecimal gross, BigDecimal fee) {

  private static final Pattern ROW =
      Pattern.compile(
          "^\\s*KR\\s+OTOMATIS\\s+MID\\s*:\\s*([0-9A-Za-z]{4,64})\\b.*?\\bQR\\s*:\\s*([0-9][0-9.,]{0,24})\\s*DDR\\s*:\\s*([0-9][0-9.,]{0,24})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIGURE =
      Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3})*|[0-9]+)(?:[.,]([0-9]{2}))?");

  /** Whether a text has that form at all. */
  static boolean looksLike(String remark) {
    return remark != null && ROW.matcher(remark).find();
  }

  /** Empty when the text has another form or a figure cannot be read. */
  static Optional<QrisRow> read(String remark) {
    Matcher row = ROW.matcher(remark);
    if (!row.find()) {
      return Optional.empty();
    }
    Optional<BigDecimal> gross = figure(row.group(2));
    Optional<BigDecimal> fee = figure(row.group(3));
    return gross.isPresent() && fee.isPresent()
        ? Optional.of(new QrisRow(row.group(1), gross.get(), fee.get()))
        : Optional.empty();
  }

  /** Groups of three are thousands, two digits at the end are sen. */
  private static Optional<BigDecimal> figure(String text) {
    Matcher figure = FIGURE.matcher(text.replaceFirst("[.,]$", ""));
    if (!figure.matches()) {
      return Optional.empty();
    }
    String sen = figure.group(2) == null ? "00" : figure.group(2);
    return Optional.of(new BigDecimal(figure.group(1).replaceAll("[.,]", "") + "." + sen));
  }
}
