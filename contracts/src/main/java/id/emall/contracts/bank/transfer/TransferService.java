package id.emall.contracts.bank.transfer;

/** Transfers from one of the mall's accounts. One call is one conversation with the bank. */
public interface TransferService {

  /**
   * Asks whose an account is; nothing is moved.
   *
   * @throws id.emall.contracts.adapter.OutsideFailure when the bank gives no such answer
   */
  AccountAnswer inquire(Beneficiary account);

  /** Makes a transfer; whatever goes wrong becomes an answer. Never made anew by itself. */
  TransferAnswer transfer(TransferOrder order);

  /** Asks what became of a transfer; whatever goes wrong is {@code Unclear}. */
  TransferAnswer status(TransferOrder order);
}
