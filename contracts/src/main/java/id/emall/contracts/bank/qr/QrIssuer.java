package id.emall.contracts.bank.qr;

import id.emall.contracts.adapter.OutsideFailure;
import java.util.Optional;

/**
 * Gives out QRIS codes that carry their amount (merchant presented mode). One call is one
 * conversation with the bank; none may run within a database transaction.
 */
public interface QrIssuer {

  /** The number under which the bank is asked for the n-th code of one bill, n from 1 on. */
  String numbered(String reference, int number);

  /**
   * Asks for a code.
   *
   * @return empty when the bank knows this reference already: an earlier call reached it, its
   *     answer did not reach us, and the code it gave out then is lost
   * @throws OutsideFailure when the bank gave out none
   */
  Optional<IssuedQr> generate(QrOrder order);
}
