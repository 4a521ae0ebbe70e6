package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.SweepDesk;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.HandBinds;
import id.emall.core.refund.HandSweeps;
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
import java.net.URI;
import java.util.Optional;

/**
 * A row of the mall's own account that brings many payments at once: they are chosen, added up, and
 * only then it is decided.
 */
@Path(OperatorDesk.PAYMENTS + "/{id}/setoran")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SweepPage {

  @Inject private CurrentActor currentActor;

  @Inject private UnmatchedPayments payments;

  @Inject private SweepDesk sweeps;

  @Inject private HandSweeps hand;

  @Inject private MoneyDecisions decisions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show(@PathParam("id") String id) {
    Optional<UnmatchedPayments.Unmatched> payment = find(id);
    if (payment.isEmpty()) {
      return answers.done(OperatorDesk.PAYMENTS, "notice.operator.payment.decided");
    }
    if (decisions.ofMutation(operator(), payment.get().id()).isPresent()) {
      return Response.seeOther(URI.create(path(payment.get()))).build();
    }
    SweepForm form = SweepForm.proposed(sweeps.offer(operator(), payment.get().id()));
    return form.chosen().isEmpty()
        ? Response.ok(view(payment.get(), form)).build()
        : added(payment.get(), form, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Optional<UnmatchedPayments.Unmatched> payment = find(id);
    if (payment.isEmpty()) {
      return answers.done(OperatorDesk.PAYMENTS, "notice.operator.payment.decided");
    }
    Form typed = Form.sent(sent);
    SweepForm form = SweepForm.sent(sweeps.offer(operator(), payment.get().id()), typed);
    return typed.has("sure", "yes")
        ? decide(payment.get(), form, typed.value(SweepForm.SHOWN))
        : added(payment.get(), form, false);
  }

  /** Shows the sum; nothing is decided. */
  private Response added(
      UnmatchedPayments.Unmatched payment, SweepForm form, boolean changedMeanwhile) {
    try {
      SweepDesk.Sum sum = hand.sum(operator(), payment.id(), form.chosen());
      return Response.ok(
              view(payment, form)
                  .with("sum", sum)
                  .with("second", hand.needsSecond(sum))
                  .with("mark", SweepForm.mark(sum))
                  .with("changed", changedMeanwhile))
          .build();
    } catch (Refusal refusal) {
      return refused(payment, form, refusal);
    }
  }

  private Response decide(UnmatchedPayments.Unmatched payment, SweepForm form, String shown) {
    try {
      SweepDesk.Sum sum = hand.sum(operator(), payment.id(), form.chosen());
      if (!SweepForm.mark(sum).equals(shown)) {
        return added(payment, form, true);
      }
      HandBinds.Decided decided = hand.sweep(operator(), payment.id(), form.chosen());
      return answers.done(
          path(payment),
          decided.effectiveAt() == null
              ? "notice.operator.decision.asked"
              : "notice.operator.payment.due");
    } catch (Refusal refusal) {
      return refused(payment, form, refusal);
    }
  }

  private Response refused(UnmatchedPayments.Unmatched payment, SweepForm form, Refusal refusal) {
    refusals.mark(form.form(), refusal);
    return answers.refused(refusal, view(payment, form));
  }

  private static View view(UnmatchedPayments.Unmatched payment, SweepForm form) {
    return View.of("operator/sweep", "payment", payment).with("sweep", form);
  }

  private static String path(UnmatchedPayments.Unmatched payment) {
    return OperatorDesk.PAYMENTS + "/" + payment.id();
  }

  private Optional<UnmatchedPayments.Unmatched> find(String id) {
    Actor operator = operator();
    return Numbers.id(id).flatMap(wanted -> payments.find(operator, wanted));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
