package id.emall.web.frame;

/**
 * One step of the way from the front page to the page being shown.
 *
 * @param text what the step is called
 * @param href where it leads, or null for the page itself
 */
public record Crumb(String text, String href) {

  /** The page being shown. */
  public static Crumb here(String text) {
    return new Crumb(text, null);
  }
}
