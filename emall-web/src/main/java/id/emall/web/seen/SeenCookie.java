package id.emall.web.seen;

import id.emall.web.cookie.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Has the browser remember what was looked at. */
@Provider
@ApplicationScoped
public class SeenCookie implements ContainerResponseFilter {

  private static final Duration KEPT = Duration.ofDays(30);

  @Inject private SeenProducts seen;

  @Inject private Cookies cookies;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    seen.remembered()
        .ifPresent(
            ids -> response.getHeaders().add("Set-Cookie", cookies.keep(Cookies.SEEN, ids, KEPT)));
  }
}
