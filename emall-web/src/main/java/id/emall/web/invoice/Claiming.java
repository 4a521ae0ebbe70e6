package id.emall.web.invoice;

import id.emall.core.common.Refusal;
import id.emall.core.media.Upload;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.payment.PaymentClaims;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes "I have paid" with what was told beside it. */
@ApplicationScoped
class Claiming {

  @Inject private CurrentPage currentPage;

  @Inject private Refusals refusals;

  @Inject private PayLooks looks;

  /** Sends the claim on, and shows the invoice again with what is wrong where it is refused. */
  Response send(
      InvoiceViews views,
      InvoiceView invoice,
      SentForm sent,
      Consumer<PaymentClaims.Claim> accepter) {
    Form form = sent.form();
    try {
      LocalDate date = date(form);
      if (form.errors().isEmpty()) {
        accepter.accept(
            new PaymentClaims.Claim(
                form.value("senderBank"), form.value("senderName"), date, null, proof(sent)));
        return Response.seeOther(views.asking()).build();
      }
      return Response.status(422)
          .entity(views.page(invoice, looks.of(invoice), form, false))
          .build();
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      View view = views.page(invoice, looks.of(invoice), form, false);
      if (refusal.fields().isEmpty()) {
        view = view.with("problem", refusals.say(refusal));
      }
      return Response.status(refusal.kind().status()).entity(view).build();
    }
  }

  private LocalDate date(Form form) {
    String typed = form.value("transferDate");
    if (typed.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = Numbers.day(typed);
    if (day.isEmpty()) {
      form.refuse("transferDate", currentPage.page().t("claim.date.malformed"));
    }
    return day.orElse(null);
  }

  private static Upload proof(SentForm sent) {
    return sent.file("proof").map(file -> new Upload("proof", file)).orElse(null);
  }
}
