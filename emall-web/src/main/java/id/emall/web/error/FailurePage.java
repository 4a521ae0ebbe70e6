package id.emall.web.error;

import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns whatever a page resource throws into a page that helps. */
@Provider
@ApplicationScoped
public class FailurePage implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FailurePage.class.getName());

  /** The statuses that have texts of their own; others are told in their family's words. */
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500);

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException known) {
      int status = known.getResponse().getStatus();
      if (status < 400) {
        return known.getResponse();
      }
      if (status < 500) {
        return page(status, "");
      }
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(
        Level.SEVERE, failure, () -> "A page failed; its reader was given the number " + number);
    return page(500, number);
  }

  private static Response page(int status, String number) {
    int told = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    var view = View.of("error/failure").with("status", told).with("number", number);
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
  }
}
