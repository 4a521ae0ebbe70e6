package id.emall.web.security;

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

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", BrowserHeaders.REFERRER_POLICY);
    response.setHeader("Content-Security-Policy", BrowserHeaders.POLICY);
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
