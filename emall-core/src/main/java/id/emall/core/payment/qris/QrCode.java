package id.emall.core.payment.qris;

import id.emall.core.common.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The QRIS code of an invoice.
 *
 * @param number counts the invoice's codes from 1 on
 * @param content what the picture holds; null unless it is shown
 * @param amount what whoever scans it pays
 * @param validUntil from when on the bank does not take money for it
 */
public record QrCode(
    UUID id, int number, State state, String content, Rupiah amount, Instant validUntil) {

  /** How far the bank got with it. */
  public enum State {
    /** The bank is being asked for it. */
    WANTED,
    /** It can be paid until it expires. */
    SHOWN,
    /** The bank made it, and its answer never reached the mall. */
    LOST,
    /** The bank made none. */
    FAILED
  }

  /** Whether somebody who sees it now can pay just what is missing with it. */
  public boolean payable(Instant now, BigDecimal missing) {
    return state == State.SHOWN
        && now.isBefore(validUntil)
        && amount.withSen().compareTo(missing) == 0;
  }
}
