package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.notice.Messages;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** SMS and e-mails: those that were given up, and any about an invoice or to a person. */
@Path(OperatorDesk.MESSAGES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class MessagesPage {

  @Inject private CurrentActor currentActor;

  @Inject private Messages messages;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("q") String what) {
    return view(what == null ? "" : what.strip());
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{id}/kirim")
  public Response backToList() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.MESSAGES)).build();
  }

  /** Queues a message again that was given up or may not have arrived. */
  @POST
  @Path("/{id}/kirim")
  public Response sendAgain(@PathParam("id") String id) {
    UUID message = Numbers.id(id).orElseThrow(() -> Refusal.notFound("message"));
    try {
      messages.sendAgain(operator(), message);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(""));
    }
    return answers.done(OperatorDesk.MESSAGES, "notice.operator.message");
  }

  private View view(String what) {
    boolean searched = !what.isEmpty();
    return View.of(
            "operator/messages",
            "messages",
            searched ? messages.search(operator(), what) : messages.parked(operator()))
        .with("form", Form.empty().put("q", what))
        .with("inbound", searched ? messages.inbound(operator(), what) : List.of())
        .with("gateways", searched ? List.of() : messages.gateways(operator()))
        .with("strays", searched ? List.of() : messages.strays(operator()))
        .with("searched", searched);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MESSAGES);
  }
}
