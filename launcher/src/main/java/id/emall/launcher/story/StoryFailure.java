package id.emall.launcher.story;

/** The story could not go on; the message says at which step and what was seen instead. */
public final class StoryFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoryFailure(String message) {
    super(message);
  }

  public StoryFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
