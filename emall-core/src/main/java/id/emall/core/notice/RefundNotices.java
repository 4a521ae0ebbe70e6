package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.PublicLinks;
import id.emall.core.refund.RefundMoved;
import id.emall.core.refund.RefundView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells a buyer how far the money is that comes back, in the transaction in which it moves. Money
 * of no invoice has nobody to be told.
 */
@ApplicationScoped
class RefundNotices {

  private Invoices invoices;
  private PublicLinks links;
  private People people;
  private Herald herald;
  private Ids ids;

  protected RefundNotices() {}

  @Inject
  RefundNotices(Invoices invoices, PublicLinks links, People people, Herald herald, Ids ids) {
    this.invoices = invoices;
    this.links = links;
    this.people = people;
    this.herald = herald;
    this.ids = ids;
  }

  void moved(@Observes RefundMoved moved) {
    if (moved.refund().invoiceId() != null) {
      occasion(moved).ifPresent(occasion -> tell(occasion, moved.refund()));
    }
  }

  /** What goes on between operators concerns nobody else. */
  private static Optional<Occasion> occasion(RefundMoved moved) {
    return switch (moved.event()) {
      case ACCOUNT_GIVEN -> Optional.of(Occasion.REFUND_ACCOUNT_GIVEN);
      case ASK_AGAIN -> Optional.of(Occasion.REFUND_ASK_AGAIN);
      case APPROVE -> Optional.of(Occasion.REFUND_APPROVE);
      case PAY -> Optional.of(Occasion.REFUND_PAY);
      case STOP -> Optional.of(Occasion.REFUND_STOP);
      case PREPARE, REFUSE -> Optional.empty();
    };
  }

  /** An account may be told more than once, so each time is told. */
  private void tell(Occasion occasion, RefundView refund) {
    InvoiceView invoice = invoices.find(refund.invoiceId());
    Tidings tidings =
        new Tidings(occasion, ids.next())
            .about(invoice.id(), null)
            .with("invoice", invoice.code())
            .with("amount", Amounts.said(refund.amount()))
            .link(links.invoiceUrl(invoice))
            .fact("amount", Amounts.said(refund.amount()))
            .fact("invoice", invoice.code());
    if (refund.bank() != null) {
      tidings
          .with("bank", refund.bank())
          .with("account", refund.maskedNumber().replace('•', '*'))
          .fact("bank", refund.bank())
          .fact("account", refund.maskedNumber())
          .fact("holder", refund.accountHolder());
    }
    if (refund.note() != null) {
      tidings.with("reason", refund.note()).fact("reason", refund.note());
    }
    herald.tell(people.buyer(invoice), tidings);
  }
}
