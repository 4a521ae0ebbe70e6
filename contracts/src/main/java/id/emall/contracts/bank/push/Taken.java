package id.emall.contracts.bank.push;

/** What became of a payment that the bank told. */
public sealed interface Taken {

  /**
   * It is the mall's, now or since it was first told.
   *
   * @param invoice code of the invoice it pays
   * @param name of the buyer
   */
  record Accepted(String invoice, String name) implements Taken {}

  /** It was not taken: the bank keeps the money. */
  record Refused(Bill.Reason reason) implements Taken {}

  /**
   * The very call was answered before.
   *
   * @param first what was said then
   */
  record Repeated(Taken first) implements Taken {}
}
