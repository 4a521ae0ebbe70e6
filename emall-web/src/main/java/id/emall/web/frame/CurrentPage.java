package id.emall.web.frame;

import id.emall.web.assets.Assets;
import id.emall.web.text.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** The {@link Page} of the request being answered, made when it is first asked for. */
@RequestScoped
public class CurrentPage {

  /** The cookie that keeps the language a reader chose. */
  public static final String LANGUAGE_COOKIE = "bahasa";

  @Inject private HttpServletRequest request;

  @Inject private Assets assets;

  private Page page;

  /** The page's frame for whoever made this request. */
  public Page page() {
    if (page == null) {
      page = Page.forVisitor(language(), assets, pathAndQuery(), Clock.systemUTC().instant());
    }
    return page;
  }

  /** The language the reader chose; Indonesian until they choose. */
  public Language language() {
    return cookie(LANGUAGE_COOKIE).flatMap(Language::of).orElse(Language.INDONESIAN);
  }

  private Optional<String> cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private String pathAndQuery() {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
