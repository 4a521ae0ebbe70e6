package id.emall.contracts.bank.push;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment as the provider tells it.
 *
 * @param paymentId the provider's id of it, for ever
 * @param reference as it stands on the invoice: digits, blanks removed
 * @param amount scale 2, above zero
 * @param paidAt when it was made, or null where it is not told
 * @param payer name as told, or null
 * @param bankReference what the provider's own papers call it, or null
 * @param raw what it was told in, kept as received
 */
public record PushedPayment(
    String paymentId,
    String reference,
    BigDecimal amount,
    Instant paidAt,
    String payer,
    String bankReference,
    byte[] raw) {

  /** The same payment under names that were not told with it. */
  public PushedPayment named(String id, String bill) {
    return new PushedPayment(id, bill, amount, paidAt, payer, bankReference, raw);
  }

  @Override
  public String toString() {
    return "PushedPayment[" + paymentId + ", " + reference + ", " + amount + "]";
  }
}
