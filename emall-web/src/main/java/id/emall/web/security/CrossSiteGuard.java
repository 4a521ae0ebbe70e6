package id.emall.web.security;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that another site made a browser send. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site}, older ones in {@code Origin}; both are out of a page's reach. What says
 * neither is no browser with a cookie to abuse.
 */
@Provider
@PreMatching
public class CrossSiteGuard implements ContainerRequestFilter {

  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public void filter(ContainerRequestContext request) {
    if (isForeignWrite(request)) {
      throw new ForbiddenException("A write from another site was refused");
    }
  }

  static boolean isForeignWrite(ContainerRequestContext request) {
    return !READS.contains(request.getMethod()) && isForeign(request);
  }

  private static boolean isForeign(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeaderString("Origin");
    return origin != null && !hostOf(origin).equalsIgnoreCase(request.getHeaderString("Host"));
  }

  private static String hostOf(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
