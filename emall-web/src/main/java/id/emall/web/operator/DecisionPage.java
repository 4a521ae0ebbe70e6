package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

/** What one operator proposes about the bank's money and another decides. */
@Path(OperatorDesk.DECISIONS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class DecisionPage {

  @Inject private CurrentActor currentActor;

  @Inject private MoneyDecisions decisions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /**
   * @param mutation a row of the bank to propose something about, or null
   * @param cursor from another page of the list, or null for the first
   */
  @GET
  public View show(
      @QueryParam("mutasi") String mutation,
      @QueryParam("usul") String kind,
      @QueryParam("hal") String cursor) {
    return view(Form.empty().put("mutasi", mutation).put("kind", kind), cursor);
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToList() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.DECISIONS)).build();
  }

  /** The first operator proposes. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor operator = operator();
    UUID mutation = Numbers.id(form.value("mutasi")).orElseThrow(() -> Refusal.notFound("money"));
    try {
      decisions.ask(operator, mutation, kind(form), form.value("reason"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.DECISIONS, "notice.operator.decision.asked");
  }

  /** The second operator decides. */
  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    UUID decision = Numbers.id(id).orElseThrow(() -> Refusal.notFound("money"));
    try {
      switch (Form.sent(sent).value("tindakan")) {
        case "setujui" -> decisions.agree(operator, decision);
        case "tolak" -> decisions.refuse(operator, decision);
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(Form.empty()));
    }
    return answers.done(OperatorDesk.DECISIONS, "notice.operator.decision.done");
  }

  /** The kind that was chosen, or null. */
  static MoneyDecision.Kind kind(Form form) {
    return Arrays.stream(MoneyDecision.Kind.values())
        .filter(one -> one.name().equals(form.value("kind")))
        .findFirst()
        .orElse(null);
  }

  private View view(Form form) {
    return view(form, null);
  }

  private View view(Form form, String cursor) {
    Page<MoneyDecision> page = decisions.open(operator(), cursor);
    return View.of("operator/decisions", "decisions", page.rows())
        .with("form", form)
        .with("before", OperatorDesk.pageOf(OperatorDesk.DECISIONS, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.DECISIONS, page.after()))
        .with("me", operator().id());
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
