package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.PaymentSuggestions;
import id.emall.core.payment.SameRows;
import id.emall.core.payment.SweepDesk;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.HandBinds;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One payment that found no invoice: the likeliest ones beside it, and the decision, which can be
 * undone until it takes effect.
 */
@Path(OperatorDesk.PAYMENTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PaymentPage {

  @Inject private CurrentActor currentActor;

  @Inject private UnmatchedPayments payments;

  @Inject private PaymentSuggestions suggestions;

  @Inject private SweepDesk sweeps;

  @Inject private SameRows sameRows;

  @Inject private HandBinds binds;

  @Inject private MoneyDecisions decisions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show(@PathParam("id") String id) {
    return find(id)
        .map(payment -> Response.ok(view(payment, Form.empty())).build())
        .orElseGet(this::decidedMeanwhile);
  }

  /** Where a refused decision stood before its page was loaded again. */
  @GET
  @Path("/{decision: faktur|bukan|bagi|keputusan}")
  public Response backToForm(@PathParam("id") String id) {
    return find(id)
        .map(payment -> Response.seeOther(URI.create(path(payment.id()))).build())
        .orElseGet(this::decidedMeanwhile);
  }

  /** The money is for this invoice. */
  @POST
  @Path("/faktur")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response bind(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Optional<View> doubt = form.has("sure", "yes") ? Optional.empty() : doubt(id, form);
    if (doubt.isPresent()) {
      return Response.ok(doubt.get()).build();
    }
    return decide(
        id,
        form,
        payment -> told(payment, binds.whole(operator(), payment, form.value("invoice"))),
        this::view);
  }

  /** The page that asks once more, when the money is not what the invoice waits for. */
  private Optional<View> doubt(String id, Form form) {
    Optional<UnmatchedPayments.Unmatched> payment = find(id);
    String code = PublicCode.read(form.value("invoice")).orElse("");
    return payment
        .flatMap(found -> suggestions.one(operator(), found.id(), code))
        .map(invoice -> Guess.of(payment.get(), invoice))
        .filter(guess -> guess.doubt() != null)
        .map(guess -> view(payment.get(), form).with("doubt", guess));
  }

  /** The money is for several invoices: first the sum is shown, then it is decided. */
  @POST
  @Path("/bagi")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response split(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    SplitForm split = SplitForm.sent(form);
    Optional<UnmatchedPayments.Unmatched> payment = find(id);
    if (payment.isPresent() && !form.has("sure", "yes")) {
      return sum(payment.get(), split);
    }
    return decide(
        id,
        split.form(),
        found ->
            told(found, binds.split(operator(), found, split.lines(), split.form().value("rest"))),
        (found, marked) -> view(found, Form.empty()).with("split", split));
  }

  private Response sum(UnmatchedPayments.Unmatched payment, SplitForm split) {
    try {
      HandBinds.Division division = binds.divide(operator(), payment.id(), split.lines());
      return Response.ok(
              view(payment, Form.empty()).with("split", split).with("division", division))
          .build();
    } catch (Refusal refusal) {
      refusals.mark(split.form(), refusal);
      return answers.refused(refusal, view(payment, Form.empty()).with("split", split));
    }
  }

  /** The money is for no invoice; another operator has to agree on what becomes of it. */
  @POST
  @Path("/bukan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response notOurs(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    return decide(
        id,
        form,
        payment -> {
          decisions.ask(operator(), payment, DecisionPage.kind(form), form.value("reason"));
          return answers.done(OperatorDesk.PAYMENTS, "notice.operator.decision.asked");
        },
        this::view);
  }

  /** What was decided about it is not done after all. */
  @POST
  @Path("/keputusan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    return decide(
        id,
        form,
        payment -> {
          UUID decision =
              Numbers.id(form.value("batal")).orElseThrow(() -> Refusal.notFound("money"));
          decisions.refuse(operator(), decision);
          return answers.done(path(payment), "notice.operator.decision.undone");
        },
        this::view);
  }

  private Response decide(
      String id,
      Form form,
      Function<UUID, Response> decision,
      BiFunction<UnmatchedPayments.Unmatched, Form, View> again) {
    Optional<UnmatchedPayments.Unmatched> payment = find(id);
    if (payment.isEmpty()) {
      return decidedMeanwhile();
    }
    try {
      return decision.apply(payment.get().id());
    } catch (Refusal refusal) {
      return answers.refused(refusal, again.apply(payment.get(), refusals.mark(form, refusal)));
    }
  }

  private Response told(UUID payment, HandBinds.Decided decided) {
    return answers.done(
        path(payment),
        decided.effectiveAt() == null
            ? "notice.operator.decision.asked"
            : "notice.operator.payment.due");
  }

  private static String path(UUID payment) {
    return OperatorDesk.PAYMENTS + "/" + payment;
  }

  private Response decidedMeanwhile() {
    return answers.done(OperatorDesk.PAYMENTS, "notice.operator.payment.decided");
  }

  private Optional<UnmatchedPayments.Unmatched> find(String id) {
    Actor operator = operator();
    return Numbers.id(id).flatMap(wanted -> payments.find(operator, wanted));
  }

  private View view(UnmatchedPayments.Unmatched payment, Form form) {
    Optional<MoneyDecision> decision = decisions.ofMutation(operator(), payment.id());
    PaymentSuggestions.Together together =
        suggestions.together(operator(), payment.id()).orElse(null);
    return View.of("operator/payment", "payment", payment)
        .with("guesses", guesses(payment))
        .with("together", together)
        .with("split", together == null ? SplitForm.empty() : SplitForm.proposed(together))
        .with("offer", sweeps.offer(operator(), payment.id()))
        .with("twin", sameRows.twin(operator(), payment.id()).orElse(null))
        .with("decision", decision.orElse(null))
        .with("me", currentActor.actor().requireOperator(Right.MONEY).id())
        .with("form", form);
  }

  private List<Guess> guesses(UnmatchedPayments.Unmatched payment) {
    return suggestions.of(operator(), payment.id()).stream()
        .map(suggestion -> Guess.of(payment, suggestion))
        .toList();
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
