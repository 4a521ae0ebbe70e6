package id.emall.contracts.bank.push;

import id.emall.contracts.bank.AccountKind;
import java.util.Optional;

/** A contract under which payments are told: a receiving account of kind VA or QRIS. */
public interface PushedAccount extends PushAdapter {

  AccountKind kind();

  /**
   * The reference a payer names at the bank, made from a number that is never given twice; empty
   * where the provider gives it, as for QR codes.
   *
   * @throws IllegalArgumentException when the contract has no room for the number
   */
  Optional<String> reference(long serial);

  /** Whether {@link #look} can be asked at all. */
  boolean looks();

  /**
   * Asks the provider whether this bill was paid, in case its call got lost.
   *
   * @return the payment, or empty when the provider says that there is none
   * @throws id.emall.contracts.adapter.OutsideFailure when it did not answer well
   */
  Optional<PushedPayment> look(PayQuestion question);
}
