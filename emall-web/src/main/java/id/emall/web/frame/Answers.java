package id.emall.web.frame;

import id.emall.core.common.Refusal;
import id.emall.web.cookie.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How a page answers to a wish: done and on to the next page, or refused on this one. */
@ApplicationScoped
public class Answers {

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private ProofAsk proofAsk;

  /** On to another page, which says so first. */
  public Response done(String path, String notice) {
    return Response.seeOther(URI.create(path)).cookie(cookies.notice(notice)).build();
  }

  /**
   * The page again; a refusal that is about no field is told on top. Where a proof of who they are
   * is missing, the page that asks for it, which then sends the same again.
   */
  public Response refused(Refusal refusal, View view) {
    if (refusal.code().equals(Refusal.PROOF_REQUIRED)) {
      return proofAsk.answer();
    }
    View told = refusal.fields().isEmpty() ? view.with("problem", refusals.say(refusal)) : view;
    return Response.status(refusal.kind().status()).entity(told).build();
  }
}
