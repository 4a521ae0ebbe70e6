package id.emall.web.error;

import id.emall.core.common.Refusal;
import id.emall.core.common.RequestId;
import id.emall.core.common.SecurityLog;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.ProofAsk;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SignInWay;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import id.emall.web.security.ForeignWrite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a page resource throws into a page that helps. Who must sign in first is led there
 * and back again.
 */
@Provider
@ApplicationScoped
public class FailurePage implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

  @Inject private Refusals refusals;

  @Inject private CurrentPage currentPage;

  @Inject private CurrentActor currentActor;

  @Inject private ProofAsk proofAsk;

  @Inject private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refused(refusal);
    }
    if (failure instanceof ForeignWrite) {
      logRefused("write from another site");
      return answer(403, FailureView.foreign());
    }
    if (failure instanceof WebApplicationException known) {
      int status = known.getResponse().getStatus();
      if (status < 400) {
        return known.getResponse();
      }
      if (status < 500 || status == 503) {
        return page(status, "");
      }
    }
    LOG.error("a page failed; its reader was given the number {}", RequestId.current(), failure);
    return page(500, "");
  }

  private Response refused(Refusal refusal) {
    if (refusal.code().equals(Refusal.PROOF_REQUIRED)) {
      return proofAsk.answer();
    }
    return switch (refusal.kind()) {
      case SIGN_IN_REQUIRED -> {
        boolean read = "GET".equals(request.getMethod());
        yield Response.seeOther(SignInWay.to(read ? currentPage.page().path() : "/")).build();
      }
      case FORBIDDEN -> {
        logRefused("act without the right");
        yield page(refusal.kind().status(), "");
      }
      case NOT_FOUND -> page(refusal.kind().status(), "");
      default -> page(refusal.kind().status(), refusals.say(refusal));
    };
  }

  private void logRefused(String what) {
    SecurityLog.refused(
        what, currentActor.actor().label(), request.getMethod() + " " + request.getRequestURI());
  }

  private static Response page(int status, String why) {
    return answer(status, FailureView.of(status, why));
  }

  private static Response answer(int status, View view) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
  }
}
