package id.emall.sandbox.frame;

/** A call that a stand-in's control routes cannot carry out; answered as 400 with the message. */
public final class BadCall extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message names the field, what was given and what is expected
   */
  public BadCall(String message) {
    super(message);
  }
}
