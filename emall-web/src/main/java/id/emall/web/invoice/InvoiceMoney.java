package id.emall.web.invoice;

import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.refund.RefundView;
import id.emall.core.refund.Refunds;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Moment;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What happened to an invoice's money, what comes back of it, and the account it goes to. */
@ApplicationScoped
class InvoiceMoney {

  @Inject private Refunds refunds;

  @Inject private InvoiceTimeline timeline;

  @Inject private CurrentPage currentPage;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @Inject private Cookies cookies;

  @Inject private PayLooks looks;

  /**
   * The invoice's page with its refunds and its history.
   *
   * @param change the refund whose account is to be changed, or null
   */
  View on(View page, InvoiceView invoice, String change) {
    List<RefundView> owed = refunds.ofInvoice(invoice.id());
    Optional<RefundView> open =
        Numbers.id(change).flatMap(id -> owed.stream().filter(r -> is(r, id)).findFirst());
    Form form =
        open.map(r -> Form.empty().put("bank", r.bank()).put("accountHolder", r.accountHolder()))
            .orElseGet(Form::empty);
    return with(page, invoice, owed, open.or(() -> asked(owed)).map(RefundView::id), form);
  }

  /** What changed, for a page that is open; empty when it is as the page knows it. */
  Response news(InvoiceViews views, InvoiceView invoice, String known) {
    return looks.mark(invoice).equals(known)
        ? Response.noContent().build()
        : Response.ok(views.news(invoice, looks.of(invoice)).with("moments", moments(invoice)))
            .build();
  }

  private static boolean is(RefundView refund, UUID id) {
    return refund.id().equals(id) && refund.accountOpen();
  }

  private static Optional<RefundView> asked(List<RefundView> refunds) {
    return refunds.stream().filter(r -> r.bank() == null && r.accountOpen()).findFirst();
  }

  private View with(
      View page, InvoiceView invoice, List<RefundView> owed, Optional<UUID> asked, Form form) {
    View told = page.with("refunds", owed).with("moments", moments(invoice)).with("account", form);
    return asked.map(id -> told.with("asked", id)).orElse(told);
  }

  private List<Moment> moments(InvoiceView invoice) {
    var page = currentPage.page();
    return timeline.of(invoice.id()).reversed().stream()
        .map(line -> InvoiceMoment.of(line, page))
        .toList();
  }

  /** The account for a refund, as its owner typed it. */
  Response take(
      InvoiceViews views,
      InvoiceView invoice,
      String refund,
      Form sent,
      BiConsumer<UUID, Refunds.Account> taker) {
    UUID id = Numbers.id(refund).orElseThrow(() -> Refusal.notFound("refund"));
    try {
      taker.accept(
          id,
          new Refunds.Account(
              sent.value("bank"), sent.value("accountNumber"), sent.value("accountHolder")));
    } catch (Refusal refusal) {
      return refused(views, invoice, id, refusals.mark(sent, refusal), refusal);
    }
    return Response.seeOther(views.self()).cookie(cookies.notice("notice.refund.account")).build();
  }

  private Response refused(
      InvoiceViews views, InvoiceView invoice, UUID refund, Form form, Refusal refusal) {
    List<RefundView> owed = refunds.ofInvoice(invoice.id());
    View page =
        with(
            views.page(invoice, looks.of(invoice), Form.empty(), false),
            invoice,
            owed,
            Optional.of(refund),
            form);
    return answers.refused(refusal, page);
  }
}
