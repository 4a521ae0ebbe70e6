package id.emall.sandbox.bank;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment at the bank's counter for virtual accounts.
 *
 * @param id paymentRequestId
 * @param number company code and customer number, without padding
 * @param name as the mall told it
 * @param told whether the mall said yes to it
 * @param settled whether the money is on the company's account
 */
record VaPayment(
    String id,
    String number,
    String name,
    BigDecimal amount,
    Instant at,
    boolean told,
    boolean settled) {

  VaPayment onceTold() {
    return new VaPayment(id, number, name, amount, at, true, settled);
  }

  VaPayment onAccount() {
    return new VaPayment(id, number, name, amount, at, told, true);
  }
}
