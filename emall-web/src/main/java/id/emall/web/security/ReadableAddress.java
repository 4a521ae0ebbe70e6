package id.emall.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses an address that holds a NUL, which no person types and no database takes; forms lose it
 * in {@link id.emall.web.frame.Form}.
 */
@Provider
@PreMatching
@ApplicationScoped
public class ReadableAddress implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
      throw new BadRequestException("an address holds a NUL");
    }
  }
}
