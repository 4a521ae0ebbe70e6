package id.emall.sandbox.frame;

/**
 * A call that a stand-in's control routes cannot carry out; answered as 400 with the message, to
 * whoever filled in a form with the words for people.
 */
public final class BadCall extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String forPeople;

  /**
   * @param message names the field, what was given and what is expected
   */
  public BadCall(String message) {
    this(message, message);
  }

  /**
   * @param message names the field, what was given and what is expected
   * @param forPeople the same in Indonesian, by the labels that the playing page shows
   */
  public BadCall(String message, String forPeople) {
    super(message);
    this.forPeople = forPeople;
  }

  String forPeople() {
    return forPeople;
  }
}
