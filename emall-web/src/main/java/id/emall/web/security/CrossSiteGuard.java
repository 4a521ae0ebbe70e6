package id.emall.web.security;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that another site made a browser send. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site}, older ones in {@code Origin}, the oldest in {@code Referer}, all out of a
 * page's reach. A write that says nothing is refused: no browser of whatever age slips through, and
 * programs have services of their own.
 */
@Provider
@PreMatching
@ApplicationScoped
public class CrossSiteGuard implements ContainerRequestFilter {

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Inject private MallSettings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isForeignWrite(request, settings.siteUrl())) {
      throw new ForeignWrite();
    }
  }

  /**
   * @param site where people reach the site, for a proxy that calls it by another name
   */
  static boolean isForeignWrite(ContainerRequestContext request, URI site) {
    return !READS.contains(request.getMethod()) && isForeign(request, site);
  }

  private static boolean isForeign(ContainerRequestContext request, URI site) {
    String said = request.getHeaderString("Sec-Fetch-Site");
    if (said != null) {
      return !said.equals("same-origin") && !said.equals("none");
    }
    String origin = request.getHeaderString("Origin");
    String source = origin == null ? request.getHeaderString("Referer") : origin;
    String host = hostOf(source == null ? "" : source);
    return host.isEmpty()
        || !host.equalsIgnoreCase(request.getHeaderString("Host"))
            && !host.equalsIgnoreCase(site.getRawAuthority());
  }

  private static String hostOf(String address) {
    try {
      String authority = URI.create(address).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
