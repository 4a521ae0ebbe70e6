package id.emall.web.security;

import id.emall.contracts.bank.file.FileLimits;
import id.emall.core.media.MediaLimits;
import id.emall.web.operator.OperatorDesk;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets in what a browser makes of a form and nothing else. A form with files is watched while it is
 * read, because every part of it costs memory before any page has seen it.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 1)
@ApplicationScoped
public class FormsOnly implements ContainerRequestFilter {

  /** A product's photos are the most that a form carries. */
  private static final int FILES_MOST = 12;

  /** RFC 2046, 5.1.1. */
  private static final int BOUNDARY_MOST = 70;

  /** What a form has besides its file. */
  private static final long OTHER_BYTES_MOST = 1_000_000;

  @Inject private MediaLimits limits;

  @Inject private CurrentActor currentActor;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    MediaType type = request.getMediaType();
    if (is(MediaType.MULTIPART_FORM_DATA, type)) {
      watch(request, type.getParameters().getOrDefault("boundary", ""));
    } else if (!is(MediaType.APPLICATION_FORM_URLENCODED, type)) {
      throw new NotSupportedException("Only forms are read here");
    }
  }

  private static boolean is(String wanted, MediaType type) {
    return type != null && wanted.equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
  }

  private void watch(ContainerRequestContext request, String boundary) {
    if (boundary.isEmpty() || boundary.length() > BOUNDARY_MOST) {
      throw new BadRequestException("A form with files needs a boundary");
    }
    request.setEntityStream(
        new WatchedParts(
            request.getEntityStream(),
            boundary,
            bytesMost(request),
            () -> new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE)));
  }

  /** Only operators bring statement files, which are larger than anything else. */
  private long bytesMost(ContainerRequestContext request) {
    boolean statement =
        request.getUriInfo().getRequestUri().getPath().equals(OperatorDesk.FILES)
            && currentActor.actor().isOperator();
    return statement
        ? FileLimits.DEFAULT.bytes() + OTHER_BYTES_MOST
        : FILES_MOST * (long) limits.bytesMost();
  }
}
