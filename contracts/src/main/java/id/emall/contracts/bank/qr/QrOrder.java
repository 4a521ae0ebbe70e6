package id.emall.contracts.bank.qr;

import java.time.Instant;

/**
 * A wish for a code.
 *
 * @param reference the mall's own number of it (partnerReferenceNo), at most 64 letters and digits;
 *     never used for another code
 * @param rupiah what whoever scans it pays, above zero
 * @param validUntil from when on it need not be payable any more
 */
public record QrOrder(String reference, long rupiah, Instant validUntil) {

  /** Longest reference, and longest content of a code, in characters (SNAP service 47). */
  public static final int MOST_REFERENCE = 64;

  public static final int MOST_CONTENT = 512;

  public QrOrder {
    if (reference.isEmpty() || reference.length() > MOST_REFERENCE) {
      throw new IllegalArgumentException("a reference has 1 to 64 characters: " + reference);
    }
    if (rupiah <= 0) {
      throw new IllegalArgumentException("an amount must be above zero: " + rupiah);
    }
  }
}
