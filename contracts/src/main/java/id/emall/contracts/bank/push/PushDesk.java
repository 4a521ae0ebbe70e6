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
   * Takes rows of an account of the mall that somebody else reads.
   *
   * @param number the account's number, digits only
   * @param raw the call they came in, kept as received
   * @return whether the mall has such an account; what was known before is not taken again
   */
  boolean takeRows(String number, List<StatementRow> rows, byte[] raw);
}
