package id.emall.launcher;

/** The mall cannot be started as asked; the message is the one line a person needs. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refused(String message) {
    super(message, null, false, false);
  }

  public Refused(String message, Throwable cause) {
    super(message, cause);
  }
}
