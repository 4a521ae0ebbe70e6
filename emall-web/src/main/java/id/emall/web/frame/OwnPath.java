package id.emall.web.frame;

import java.net.URI;

/** Where to go back to, when a form says so: only ever a page of this site. */
public final class OwnPath {

  private static final URI HOME = URI.create("/");

  private OwnPath() {}

  /** The path as an address, or the front page's when it leads elsewhere or cannot be read. */
  public static URI of(String path) {
    if (path == null || !path.startsWith("/")) {
      return HOME;
    }
    try {
      URI uri = URI.create(path);
      boolean own = uri.getScheme() == null && uri.getRawAuthority() == null;
      return own && !path.startsWith("//") && path.indexOf('\\') < 0 ? uri : HOME;
    } catch (IllegalArgumentException e) {
      return HOME;
    }
  }
}
