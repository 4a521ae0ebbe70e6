package id.emall.sandbox.frame;

/** Builds fragments of HTML in which whatever is put in for {@code {}} is escaped. */
public final class Html {

  private final StringBuilder text = new StringBuilder();

  /** A finished fragment, put in as it is. */
  public static Html trusted(String fragment) {
    Html html = new Html();
    html.text.append(fragment);
    return html;
  }

  /**
   * Adds markup.
   *
   * @param markup trusted HTML with a {@code {}} for each value
   * @param values escaped, except fragments, which are put in as they are
   * @throws IllegalArgumentException when the number of values does not fit
   */
  public Html add(String markup, Object... values) {
    int from = 0;
    for (Object value : values) {
      int hole = markup.indexOf("{}", from);
      if (hole < 0) {
        throw new IllegalArgumentException("more values than {} in: " + markup);
      }
      text.append(markup, from, hole);
      text.append(value instanceof Html html ? html.text : escape(String.valueOf(value)));
      from = hole + 2;
    }
    if (markup.indexOf("{}", from) >= 0) {
      throw new IllegalArgumentException("fewer values than {} in: " + markup);
    }
    text.append(markup, from, markup.length());
    return this;
  }

  public static String escape(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
