package id.emall.contracts.bank.transfer;

/** What a bank says of a transfer. */
public sealed interface TransferAnswer {

  /**
   * It was made.
   *
   * @param bankReference the bank's own number, or empty
   */
  record Made(String bankReference) implements TransferAnswer {}

  /** The bank has it and has not finished: ask again. */
  record UnderWay(String bankReference) implements TransferAnswer {}

  /**
   * It was not made and will not be.
   *
   * @param code the bank's own code, or empty
   */
  record NotMade(Reason why, String code, String message) implements TransferAnswer {}

  /** Nobody knows whether it was made: ask, and never make it again. */
  record Unclear(String code, String message) implements TransferAnswer {}

  /** Asked for it, the bank knows none of this key; it may still be on its way there. */
  record NotKnown(String code) implements TransferAnswer {}

  /** Why a transfer was not made. */
  enum Reason {
    /** The bank did not take the call (credentials, too many calls, no connection): later. */
    LATER,
    /** The mall's own account holds too little. */
    FUNDS,
    /** The account that it was for is unknown, closed or takes no money. */
    ACCOUNT,
    /** The bank refused or cancelled it for another reason, told by its code. */
    REFUSED
  }
}
