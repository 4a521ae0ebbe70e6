package id.emall.contracts.bank.push;

import id.emall.contracts.bank.StatementRow;
import java.time.Duration;
import java.util.List;

/**
 * What the core does for the partner whose call is answered. Each method is a transaction of its
 * own, and what it says is stored for all nodes before it returns.
 */
public interface PushDesk {

  /** Makes a token for this partner; only its hash is kept. */
  String grantToken(Duration life);

  /** Whether this partner was given the token and may still use it. */
  boolean knowsToken(String token);

  /** What is due under a reference. */
  Bill inquire(Inquiry inquiry);

  /** Takes a payment that the bank tells, at most once for each payment id. */
  Taken pay(CallId call, PushedPayment payment);

  /**
   * Takes a payment that is made whether or not it suits the mall, as by a QR code, at most once
   * for each payment id. What does not fit its bill is settled like any other money, what names no
   * bill goes to the operators.
   *
   * @param payment id and reference may both be empty where only the bank's own reference was told
   */
  void madePayment(PushedPayment payment);

  /**
   * Keeps what was told of a payment without bringing money.
   *
   * @param reference what the partner called it
   * @param status in the partner's words
   * @param gaveBack whether the partner gave the money back to its payer, which operators are told
   * @param raw the call, kept as received
   */
  void note(String reference, String status, boolean gaveBack, byte[] raw);

  /**
   * Takes rows of an account of the mall that somebody else reads.
   *
   * @param number the account's number, digits only
   * @param raw the call they came in, kept as received
   * @return whether the mall has such an account; what was known before is not taken again
   */
  boolean takeRows(String number, List<StatementRow> rows, byte[] raw);
}
