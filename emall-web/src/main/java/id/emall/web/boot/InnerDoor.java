package id.emall.web.boot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Shows health and metrics to this machine only. A call that a proxy on this machine passed on
 * counts as coming from outside.
 */
@WebFilter({"/health/*", "/metrics/*"})
public class InnerDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** What a proxy on this machine adds to a request from elsewhere. */
  private static final List<String> PROXY_HEADERS =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP");

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (fromThisMachine(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean fromThisMachine(HttpServletRequest request) throws IOException {
    return PROXY_HEADERS.stream().allMatch(header -> request.getHeader(header) == null)
        && OWN_NAMES.contains(host(request))
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  /** The name by which the caller called this machine. */
  private static String host(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host == null ? "" : host.replaceFirst(":[0-9]+$", "");
  }
}
