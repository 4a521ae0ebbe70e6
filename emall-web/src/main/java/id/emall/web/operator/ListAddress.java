package id.emall.web.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a list with what it is narrowed by, for the ways to its other pages. */
public final class ListAddress {

  private final StringBuilder address;
  private char joint = '?';

  public ListAddress(String path) {
    address = new StringBuilder(path);
  }

  /** Adds a parameter; nothing for one that is null or empty. */
  public ListAddress with(String name, String value) {
    if (value != null && !value.isEmpty()) {
      address
          .append(joint)
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      joint = '&';
    }
    return this;
  }

  /** The list's first page. */
  public String whole() {
    return address.toString();
  }

  /** The page that a cursor names; null when there is none. */
  public String page(String cursor) {
    return cursor == null ? null : address.toString() + joint + "hal=" + cursor;
  }
}
