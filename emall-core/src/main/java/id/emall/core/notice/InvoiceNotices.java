package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.ordering.InvoiceCancelled;
import id.emall.core.ordering.InvoiceIssued;
import id.emall.core.ordering.InvoiceLapsed;
import id.emall.core.ordering.InvoicePartlyPaid;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.InvoicesPaid;
import id.emall.core.ordering.MoneyAskedBack;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.PublicLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells a buyer what happens to an invoice, in the transaction in which it happens. */
@ApplicationScoped
class InvoiceNotices {

  private Invoices invoices;
  private PublicLinks links;
  private People people;
  private Herald herald;
  private Ids ids;

  protected InvoiceNotices() {}

  @Inject
  InvoiceNotices(Invoices invoices, PublicLinks links, People people, Herald herald, Ids ids) {
    this.invoices = invoices;
    this.links = links;
    this.people = people;
    this.herald = herald;
    this.ids = ids;
  }

  void issued(@Observes InvoiceIssued event) {
    InvoiceView invoice = event.invoice();
    Addressee buyer = people.buyer(invoice);
    Moments moments = buyer.moments();
    Tidings tidings =
        about(occasion(invoice), invoice, invoice.id())
            .with("bank", invoice.account().bank())
            .with("account", InvoicePaper.numberOf(invoice))
            .with("holder", invoice.account().holder())
            .with("deadline", moments.brief(invoice.deadline()))
            .fact("total", invoice.total().toString());
    account(tidings, invoice)
        .fact("holder", invoice.account().holder())
        .fact("deadline", moments.full(invoice.deadline()))
        .fact("invoice", invoice.code());
    herald.tell(buyer, tidings);
  }

  private static Occasion occasion(InvoiceView invoice) {
    return switch (invoice.account().kind()) {
      case BANK -> Occasion.INVOICE_ISSUED;
      case VA -> Occasion.INVOICE_ISSUED_VA;
      case QRIS -> Occasion.INVOICE_ISSUED_QRIS;
    };
  }

  /** Where to pay to, as lines of the table; a QR code is on the invoice's page alone. */
  private static Tidings account(Tidings tidings, InvoiceView invoice) {
    return switch (invoice.account().kind()) {
      case BANK ->
          tidings
              .fact("bank", invoice.account().bank())
              .fact("account", invoice.account().number());
      case VA ->
          tidings
              .fact("bank", invoice.account().bank())
              .fact("virtual-account", InvoicePaper.numberOf(invoice));
      case QRIS -> tidings;
    };
  }

  void partlyPaid(@Observes InvoicePartlyPaid event) {
    InvoiceView invoice = invoices.find(event.invoiceId());
    Moments moments = people.buyer(invoice).moments();
    Tidings tidings =
        about(Occasion.INVOICE_PARTLY_PAID, invoice, invoice.id() + ":" + event.paid())
            .with("paid", Amounts.said(event.paid()))
            .with("missing", Amounts.said(event.missing()))
            .with("deadline", moments.brief(invoice.deadline()))
            .fact("paid", Amounts.said(event.paid()))
            .fact("missing", Amounts.said(event.missing()));
    herald.tell(
        people.buyer(invoice),
        account(tidings, invoice).fact("deadline", moments.full(invoice.deadline())));
  }

  void paid(@Observes InvoicesPaid event) {
    herald.tell(
        event.invoices().stream()
            .map(
                invoice ->
                    new Herald.Telling(
                        people.buyer(invoice), about(Occasion.INVOICE_PAID, invoice, invoice.id())))
            .toList());
  }

  void lapsed(@Observes InvoiceLapsed event) {
    tell(Occasion.INVOICE_LAPSED, event.invoiceId());
  }

  void cancelled(@Observes InvoiceCancelled event) {
    tell(Occasion.INVOICE_CANCELLED, event.invoiceId());
  }

  /** The same amount may be owed back more than once, so each time is told. */
  void owedBack(@Observes MoneyOwedBack event) {
    InvoiceView invoice = invoices.find(event.invoiceId());
    Addressee buyer = people.buyer(invoice);
    herald.tell(
        buyer,
        about(Occasion.MONEY_OWED_BACK, invoice, ids.next())
            .with("amount", Amounts.said(event.amount()))
            .with("why", buyer.texts().or("why." + event.why(), event.why()))
            .fact("amount", Amounts.said(event.amount()))
            .fact("invoice", invoice.code()));
  }

  void askedBack(@Observes MoneyAskedBack event) {
    InvoiceView invoice = invoices.find(event.invoiceId());
    herald.tell(
        people.buyer(invoice),
        about(Occasion.MONEY_ASKED_BACK, invoice, event.causeId())
            .with("amount", Amounts.said(event.amount()))
            .fact("amount", Amounts.said(event.amount()))
            .fact("invoice", invoice.code()));
  }

  private void tell(Occasion occasion, UUID invoiceId) {
    InvoiceView invoice = invoices.find(invoiceId);
    herald.tell(people.buyer(invoice), about(occasion, invoice, invoice.id()));
  }

  private Tidings about(Occasion occasion, InvoiceView invoice, Object subject) {
    return new Tidings(occasion, subject)
        .about(invoice.id(), null)
        .with("invoice", invoice.code())
        .with("total", invoice.total().toString())
        .link(links.invoiceUrl(invoice));
  }
}
