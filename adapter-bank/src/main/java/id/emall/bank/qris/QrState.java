package id.emall.bank.qris;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What became of a code.
 *
 * @param bankReference the bank's own number of it; empty when it told none
 * @param amount what was paid, scale 2; null unless the bank told it
 * @param paidAt null unless the bank told it
 */
record QrState(Outcome outcome, String bankReference, BigDecimal amount, Instant paidAt) {

  /** The standard's eight statuses, by what they mean for the mall. */
  enum Outcome {
    PAID,
    /** Given out, scanned or being paid: it may still become anything. */
    PENDING,
    /** Paid, and given back since. */
    GIVEN_BACK,
    /** Cancelled, expired or failed: no money came of it. */
    FAILED,
    /** The bank does not know it. */
    UNKNOWN
  }

  /** What the bank answers about a code that it does not know. */
  static final QrState NOT_KNOWN = new QrState(Outcome.UNKNOWN, "", null, null);
}
