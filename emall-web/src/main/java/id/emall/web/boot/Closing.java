package id.emall.web.boot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends who comes while the mall is being stopped to another node, or to a later time, so that who
 * came before is served to the end. The process that runs the server says when.
 */
public class Closing extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String CLOSING = "closing";
  private static final String SECONDS_TO_START_AGAIN = "30";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (CLOSING.equals(System.getProperty(Boot.STATE))) {
      response.setHeader("Retry-After", SECONDS_TO_START_AGAIN);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
