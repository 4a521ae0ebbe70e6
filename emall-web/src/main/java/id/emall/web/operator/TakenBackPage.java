package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.TakenBack;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A debit by which the bank took money back, and the credit that it is about. */
@Path(OperatorDesk.TAKEN_BACK + "/{debit}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class TakenBackPage {

  @Inject private CurrentActor currentActor;

  @Inject private TakenBack takenBack;

  @Inject private MoneyDecisions decisions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("debit") String debit) {
    return view(find(debit), Form.empty());
  }

  /** The first operator says which credit it is; another has to agree. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@PathParam("debit") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    TakenBack.Debit debit = find(id);
    try {
      decisions.askTakenBack(
          operator(),
          debit.id(),
          Numbers.id(form.value("credit")).orElse(null),
          form.value("reason"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(debit, refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.DECISIONS, "notice.operator.decision.asked");
  }

  private TakenBack.Debit find(String id) {
    Actor operator = operator();
    return Numbers.id(id)
        .flatMap(debit -> takenBack.find(operator, debit))
        .orElseThrow(() -> Refusal.notFound("money"));
  }

  private View view(TakenBack.Debit debit, Form form) {
    return View.of("operator/taken-back", "debit", debit)
        .with("credits", takenBack.credits(operator(), debit.id()))
        .with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
