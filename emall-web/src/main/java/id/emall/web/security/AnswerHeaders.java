package id.emall.web.security;

import id.emall.core.common.settings.MallSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every answer, of pages, services, files and failures alike, the strictest headers first;
 * who knows better overwrites them, as pages do with {@link BrowserHeaders}. Only the request's id
 * comes before it in {@code web.xml}.
 */
public class AnswerHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** For two years, as the preload lists of browsers ask (RFC 6797). */
  private static final String TLS_ONLY = "max-age=63072000; includeSubDomains";

  @Inject private transient MallSettings settings;

  private boolean secure;

  @Override
  public void init() {
    secure = "https".equals(settings.siteUrl().getScheme());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", BrowserHeaders.REFERRER_POLICY);
    response.setHeader("Content-Security-Policy", BrowserHeaders.POLICY);
    response.setHeader("Cache-Control", "no-store");
    if (secure) {
      response.setHeader("Strict-Transport-Security", TLS_ONLY);
    }
    chain.doFilter(request, response);
  }
}
