package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.refund.RefundDesk;
import id.emall.core.refund.RefundView;
import id.emall.core.refund.Refunds;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** One refund: what is owed, to whom, and the next act of the operators. */
@Path(OperatorDesk.REFUNDS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class RefundPage {

  @Inject private CurrentActor currentActor;

  @Inject private RefundDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    return view(find(id), Form.empty());
  }

  /** The act is named by the button: a person sees all that the state allows on one page. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    UUID refund = find(id).id();
    Form form = Form.sent(sent);
    try {
      act(operator(), refund, form);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(find(id), refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.REFUNDS + "/" + refund, "notice.operator.refund");
  }

  private void act(Actor operator, UUID refund, Form form) {
    switch (form.value("tindakan")) {
      case "rekening" -> desk.giveAccount(operator, refund, account(form));
      case "siapkan" ->
          desk.prepare(operator, refund, Numbers.id(form.value("from")).orElse(null), read(form));
      case "setujui" -> desk.approve(operator, refund, read(form));
      case "tolak" -> desk.refuse(operator, refund, form.value("reason"));
      case "tanya" -> desk.askAgain(operator, refund, form.value("reason"));
      case "bayar" ->
          desk.recordPayment(operator, refund, day(form.value("paidOn")), form.value("reference"));
      default -> throw new NotFoundException();
    }
  }

  /** As the page wrote it that the operator read; null when nothing did. */
  private static Instant read(Form form) {
    try {
      return Instant.parse(form.value("read"));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Refunds.Account account(Form form) {
    return new Refunds.Account(
        form.value("bank"), form.value("accountNumber"), form.value("accountHolder"));
  }

  private static LocalDate day(String typed) {
    return typed.isEmpty()
        ? null
        : Numbers.day(typed)
            .orElseThrow(() -> Refusal.invalid(new FieldError("paidOn", "date.malformed")));
  }

  private View view(RefundView refund, Form form) {
    List<Option> sources =
        desk.sources(operator()).stream()
            .map(
                source -> new Option(source.id().toString(), source.bank() + " " + source.number()))
            .toList();
    return View.of("operator/refund", "refund", refund)
        .with("form", form)
        .with("sources", sources)
        .with("own", operator().id().equals(refund.preparedBy()));
  }

  private RefundView find(String id) {
    Actor operator = operator();
    return Numbers.id(id)
        .map(refund -> desk.find(operator, refund))
        .orElseThrow(() -> Refusal.notFound("refund"));
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
