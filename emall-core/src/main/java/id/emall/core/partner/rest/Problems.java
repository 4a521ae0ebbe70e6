package id.emall.core.partner.rest;

import id.emall.core.common.Refusal;
import id.emall.core.common.RequestId;
import id.emall.core.common.SecurityLog;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever went wrong as problem details. What nobody expected is logged here, once, under
 * a reference that the caller gets instead of the reason.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Set<Integer> KNOWN = Set.of(400, 404, 405, 406, 415);

  @Context private HttpHeaders asked;

  @Override
  public Response toResponse(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
          SecurityLog.refused("act without the right", "a partner", "REST");
        }
        yield Problem.of(refusal, asked);
      }
      case ProblemException problem ->
          Problem.of(problem.status(), problem.code(), problem.arguments(), asked);
      case WebApplicationException web when web.getResponse().getStatus() < 500 -> ofHttp(web);
      default -> failure(thrown);
    };
  }

  private Response ofHttp(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    Response problem =
        Problem.of(status, "http." + (KNOWN.contains(status) ? status : 400), List.of(), asked);
    Object allow = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  private Response failure(Throwable thrown) {
    String reference = RequestId.current();
    LOG.error("A partner's request failed, reference {}", reference, thrown);
    return Problem.of(500, "failure", List.of(reference), asked);
  }
}
