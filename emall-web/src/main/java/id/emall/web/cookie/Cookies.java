package id.emall.web.cookie;

import id.emall.core.common.settings.MallSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes and reads the site's cookies. None can be read by scripts or comes along with another
 * site's writes, and where the site is reached over TLS none travels without it.
 */
@ApplicationScoped
public class Cookies {

  /** The cookie that keeps the language a reader chose. */
  public static final String LANGUAGE = "bahasa";

  /** The secret by which a visitor's cart is found. */
  public static final String CART = "keranjang";

  /** Ids of products that were looked at last, which tell nothing of who did. */
  public static final String SEEN = "dilihat";

  /** The code of the regency that a visitor would have things sent to. */
  public static final String PLACE = "tujuan";

  /** The secret of a session. */
  public static final String SESSION = "sesi";

  /** By what a browser in which somebody signed in is known again. */
  public static final String DEVICE = "perangkat";

  /** The secret of a sign-in whose second step is still owed. */
  public static final String PENDING = "tahap";

  /** What must be known of a visit at an office's provider, sealed, until it comes back. */
  public static final String VISIT = "kunjungan";

  /** The office by whose provider somebody is signed in. */
  public static final String OFFICE = "kantor";

  /** The key of a text to be shown on the next page. */
  public static final String NOTICE = "kabar";

  @Inject private MallSettings settings;

  @Inject private HttpServletRequest request;

  private boolean secure;

  @PostConstruct
  void open() {
    secure = "https".equals(settings.siteUrl().getScheme());
  }

  /** What the browser sent under this name, unless it is empty. */
  public Optional<String> read(String name) {
    return read(request, name);
  }

  /** As {@link #read(String)}, for who stands outside a request's context. */
  public Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(sent(name)) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** A cookie that the browser keeps for so long. */
  public NewCookie keep(String name, String value, Duration length) {
    return new NewCookie.Builder(sent(name))
        .value(value)
        .path("/")
        .maxAge((int) Math.min(Integer.MAX_VALUE, length.toSeconds()))
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /**
   * The name as browsers know it. Behind TLS its prefix makes them refuse such a cookie from any
   * other host or over plain HTTP (RFC 6265bis, section 4.1.3.2).
   */
  private String sent(String name) {
    return secure ? "__Host-" + name : name;
  }

  /** A cookie that takes away the one of this name. */
  public NewCookie drop(String name) {
    return keep(name, "", Duration.ZERO);
  }

  /** A text for the next page, such as that something was put into the cart. */
  public NewCookie notice(String key) {
    return keep(NOTICE, key, Duration.ofMinutes(1));
  }
}
