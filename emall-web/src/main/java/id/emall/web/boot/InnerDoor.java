package id.emall.web.boot;

import id.emall.web.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows health and metrics to this machine only. A call that a proxy on this machine passed on
 * counts as coming from outside.
 */
@WebFilter({"/health/*", "/metrics/*"})
public class InnerDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Callers callers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (callers.isOnThisMachine(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
