package id.emall.contracts.bank.transfer;

/** Whose an account is, as its bank says. */
public sealed interface AccountAnswer {

  /**
   * @param holder as the bank writes it: capitals, often cut off
   */
  record Named(String holder) implements AccountAnswer {}

  /**
   * There is no such account, or it takes no money.
   *
   * @param code the bank's own code
   */
  record Unknown(String code) implements AccountAnswer {}
}
