package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.MoneyOwedBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Puts money that must go back before an operator, in the transaction in which it came to be owed.
 */
@ApplicationScoped
public class RefundsDue {

  private WorkItems workItems;
  private Invoices invoices;

  protected RefundsDue() {}

  @Inject
  public RefundsDue(WorkItems workItems, Invoices invoices) {
    this.workItems = workItems;
    this.invoices = invoices;
  }

  void tell(@Observes MoneyOwedBack owed) {
    InvoiceView invoice = invoices.find(owed.invoiceId());
    String amount = owed.amount().toPlainString();
    workItems.raise(
        "money.owed-back",
        owed.causeId(),
        "invoice " + invoice.code() + ": Rp " + amount + " (" + owed.why() + ")",
        Map.of("invoice", invoice.code(), "amount", amount, "why", owed.why()));
  }
}
