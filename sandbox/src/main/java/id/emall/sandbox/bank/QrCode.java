package id.emall.sandbox.bank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A QRIS code that the bank gave out.
 *
 * @param reference the merchant's own number of it
 * @param bankReference the bank's number of it
 * @param amount what whoever scans it pays, scale 2
 * @param paid what was paid, or null
 * @param paidAt null before
 * @param settled whether its money is on the merchant's account
 */
record QrCode(
    String reference,
    String bankReference,
    String merchant,
    BigDecimal amount,
    Instant validUntil,
    BigDecimal paid,
    Instant paidAt,
    boolean settled) {

  private static final String NAME = "LUMBUNG NUSANTARA";

  /** What the picture holds: EMV merchant presented mode, as QRIS has it, ending in its CRC. */
  String content() {
    String open =
        field("00", "01")
            + field("01", "12")
            + field("26", field("00", "ID.CO.BCA.WWW") + field("02", merchant))
            + field("51", field("00", "ID.CO.QRIS.WWW") + field("02", "ID" + bankReference))
            + field("52", "5399")
            + field("53", "360")
            + field("54", amount.stripTrailingZeros().toPlainString())
            + field("58", "ID")
            + field("59", NAME)
            + field("60", "JAKARTA")
            + field("62", field("05", reference.substring(Math.max(0, reference.length() - 25))))
            + "6304";
    return open + "%04X".formatted(crc(open));
  }

  QrCode paid(BigDecimal money, Instant at) {
    return new QrCode(reference, bankReference, merchant, amount, validUntil, money, at, settled);
  }

  QrCode onAccount() {
    return new QrCode(reference, bankReference, merchant, amount, validUntil, paid, paidAt, true);
  }

  /** The standard's status at a moment: paid, given out and payable, or no longer payable. */
  String status(Instant now) {
    if (paidAt != null) {
      return "00";
    }
    return now.isBefore(validUntil) ? "01" : "05";
  }

  private static String field(String id, String value) {
    return id + "%02d".formatted(value.length()) + value;
  }

  /** CRC-16/CCITT-FALSE. */
  private static int crc(String text) {
    int crc = 0xFFFF;
    for (byte next : text.getBytes(StandardCharsets.US_ASCII)) {
      crc ^= (next & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
      }
      crc &= 0xFFFF;
    }
    return crc;
  }
}
