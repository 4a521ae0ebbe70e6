package id.emall.web.invoice;

import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;

/** Takes another way to pay, or the same one anew. */
@ApplicationScoped
class Rechoosing {

  /** The field that names the way. */
  static final String FIELD = "way";

  @Inject private Refusals refusals;

  @Inject private PayLooks looks;

  @Inject private InvoiceMoney money;

  Response send(InvoiceViews views, InvoiceView invoice, Form sent, Consumer<String> chooser) {
    try {
      chooser.accept(sent.value(FIELD));
      return Response.seeOther(views.self()).build();
    } catch (Refusal refusal) {
      View page = views.page(invoice, looks.of(invoice), Form.empty(), false);
      View told = money.on(page, invoice, null).with("problem", refusals.say(refusal));
      return Response.status(refusal.kind().status()).entity(told).build();
    }
  }
}
