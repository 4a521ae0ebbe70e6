package id.emall.sms.smpp;

import java.math.BigInteger;
import java.util.Locale;

/**
 * How an SMSC spells a message's id in its answers and in its receipts; many use hexadecimal
 * figures in the one and decimal ones in the other. Both become one spelling here; what does not
 * fit stays as it came.
 */
enum IdFormat {
  EXACT(0, 0),
  /** The answer has a hexadecimal number, the receipt a decimal one. */
  SUBMIT_HEX(16, 10),
  /** The other way round. */
  RECEIPT_HEX(10, 16),
  /** The same number, with and without zeros before it. */
  NO_ZEROS(10, 10);

  private final int submitRadix;
  private final int receiptRadix;

  IdFormat(int submitRadix, int receiptRadix) {
    this.submitRadix = submitRadix;
    this.receiptRadix = receiptRadix;
  }

  /** By its name in the settings, e.g. {@code submit-hex}. */
  static IdFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * @return null for none
   */
  String ofSubmission(String id) {
    return one(id, submitRadix);
  }

  /**
   * @return null for none
   */
  String ofReceipt(String id) {
    return one(id, receiptRadix);
  }

  private static String one(String id, int radix) {
    if (id == null || id.isBlank()) {
      return null;
    }
    String plain = id.strip().toLowerCase(Locale.ROOT);
    boolean figures = plain.matches(radix == 16 ? "[0-9a-f]+" : "[0-9]+");
    return radix == 0 || !figures ? plain : new BigInteger(plain, radix).toString();
  }
}
