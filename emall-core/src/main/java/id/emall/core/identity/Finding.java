package id.emall.core.identity;

/**
 * One thing the rules noticed in an application; the text is in the refusals' message files under
 * {@code finding.} and the code.
 *
 * @param code e.g. {@code document.known}
 */
public record Finding(Level level, String code) {

  /** How much it weighs. */
  public enum Level {
    GOOD,
    /** Not wrong by itself; a person should look. */
    WARNING
  }

  public static Finding good(String code) {
    return new Finding(Level.GOOD, code);
  }

  public static Finding warning(String code) {
    return new Finding(Level.WARNING, code);
  }

  public boolean warns() {
    return level == Level.WARNING;
  }
}
