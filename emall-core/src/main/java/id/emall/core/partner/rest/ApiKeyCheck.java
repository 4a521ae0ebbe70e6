package id.emall.core.partner.rest;

import id.emall.core.common.SecurityLog;
import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.PartnerKeys;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets in only who carries a partner's API key, in {@code X-Api-Key} or as a bearer token. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiKeyCheck implements ContainerRequestFilter {

  private static final String BEARER = "bearer ";

  private PartnerKeys keys;
  private CallingPartner calling;

  protected ApiKeyCheck() {}

  @Inject
  ApiKeyCheck(PartnerKeys keys, CallingPartner calling) {
    this.keys = keys;
    this.calling = calling;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    calling.is(keys.byApiKey(apiKey(request)).orElseThrow(() -> unknown(request)));
  }

  private static ProblemException unknown(ContainerRequestContext request) {
    SecurityLog.refused("API key", "nobody", request.getUriInfo().getPath());
    return new ProblemException(401, "partner.key-wrong");
  }

  private static String apiKey(ContainerRequestContext request) {
    String key = request.getHeaderString("X-Api-Key");
    if (key != null) {
      return key.strip();
    }
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    boolean bearer =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? authorization.substring(BEARER.length()).strip() : null;
  }
}
