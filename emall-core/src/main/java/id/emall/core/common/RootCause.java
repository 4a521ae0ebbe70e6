package id.emall.core.common;

/**
 * What went wrong at bottom, for operators: without the statement around it, and without the values
 * that a database tells from the second line on.
 */
public final class RootCause {

  private RootCause() {}

  public static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return cause.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
  }
}
