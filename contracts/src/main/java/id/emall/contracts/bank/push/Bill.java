package id.emall.contracts.bank.push;

import java.math.BigDecimal;
import java.time.Instant;

/** What is due under a reference, or why nothing is. */
public sealed interface Bill {

  /**
   * A bill that may be paid.
   *
   * @param invoice its code, for people
   * @param name of the buyer
   * @param amount exactly what must be paid, scale 2
   * @param expiresAt from when it must not be paid
   */
  record Due(String invoice, String name, BigDecimal amount, Instant expiresAt) implements Bill {}

  /** Nothing may be paid. */
  record Refused(Reason reason) implements Bill {}

  /** Why a bill may not be paid, or a payment is not taken. */
  enum Reason {
    /** No bill has this reference. */
    UNKNOWN,
    /** It is paid already. */
    PAID,
    /** Its time is over, or it was withdrawn. */
    EXPIRED,
    /** Another amount is due. */
    AMOUNT,
    /** The number of the call was used today for another one. */
    CONFLICT,
    /** The payment id was taken before, with another bill or amount. */
    CONTRADICTION
  }
}
