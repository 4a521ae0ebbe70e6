package id.emall.web.account;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.SessionToken;
import id.emall.core.member.factor.Passkeys;
import id.emall.core.member.factor.Proving;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.ProofAsk;
import id.emall.web.frame.Refusals;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Takes the proof that {@link ProofAsk} asked for. The browser then sends the form again to where
 * it was meant for: 307 keeps method and body.
 */
@Path(ProofAsk.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProofPage {

  @Inject private CurrentActor currentActor;

  @Inject private Proving proving;

  @Inject private Passkeys passkeys;

  @Inject private ProofAsk ask;

  @Inject private SessionCookies sessionCookies;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  /** Where the page stood before it was loaded again; what was typed is gone then. */
  @GET
  public Response back() {
    return Response.seeOther(URI.create(SecurityPage.HERE)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prove(MultivaluedMap<String, String> sent) {
    Actor.Member member = currentActor.actor().requireMember();
    String session = cookies.read(Cookies.SESSION).orElseThrow(Refusal::signInRequired);
    URI target = OwnPath.of(sent.getFirst(ProofAsk.TARGET));
    String method = "POST".equals(sent.getFirst(ProofAsk.METHOD)) ? "POST" : "GET";
    try {
      return goOn(proved(member, session, sent), target, method);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.SIGN_IN_REQUIRED) {
        throw refusal;
      }
      return ask.answer(refusal.kind().status(), target.toString(), method, refusals.say(refusal));
    }
  }

  private SessionToken proved(
      Actor.Member member, String session, MultivaluedMap<String, String> sent) {
    String answer = sent.getFirst(ProofAsk.PASSKEY);
    return answer == null || answer.isEmpty()
        ? proving.prove(member, session, sent.getFirst(ProofAsk.CODE))
        : passkeys.prove(member, session, sent.getFirst(ProofAsk.QUESTION), answer);
  }

  private Response goOn(SessionToken session, URI target, String method) {
    Response.ResponseBuilder answer =
        method.equals("POST") && !target.getPath().equals(ProofAsk.HERE)
            ? Response.temporaryRedirect(target)
            : Response.seeOther(target);
    return answer.cookie(sessionCookies.of(session)).build();
  }
}
