package id.emall.web.security;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells browsers what a page may do: run and load what comes from here and be framed by nobody.
 * Pages of who is signed in are not kept; others may serve the way back.
 */
@Provider
@ApplicationScoped
public class BrowserHeaders implements ContainerResponseFilter {

  /** Bootstrap draws its select arrows and ticks with pictures inside the stylesheet. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  static final String REFERRER_POLICY = "strict-origin-when-cross-origin";

  @Inject private CurrentActor currentActor;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    if (!headers.containsKey("Content-Security-Policy")) {
      headers.putSingle("Content-Security-Policy", POLICY);
    }
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", REFERRER_POLICY);
    headers.putSingle("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (!headers.containsKey("Cache-Control")) {
      boolean visitor = currentActor.actor() instanceof Actor.Visitor;
      headers.putSingle("Cache-Control", visitor ? "private, no-cache" : "no-store");
    }
  }
}
