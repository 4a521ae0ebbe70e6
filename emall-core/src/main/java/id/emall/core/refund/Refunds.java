package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The refunds of an invoice for who gets them: what is owed, and where it is to go. */
@ApplicationScoped
public class Refunds {

  private RefundRows rows;
  private Invoices invoices;

  protected Refunds() {}

  @Inject
  Refunds(RefundRows rows, Invoices invoices) {
    this.rows = rows;
    this.invoices = invoices;
  }

  /** What a person tells about the account; each part as typed. */
  public record Account(String bank, String number, String holder) {}

  /** Oldest first, for who has been shown the invoice: no rights are checked. */
  public List<RefundView> ofInvoice(UUID invoiceId) {
    return rows.list(
        "r.invoice_id = :invoice order by r.created_at, r.id", Map.of("invoice", invoiceId));
  }

  /**
   * The buyer tells where the money is to go, or corrects it before an operator has prepared it.
   *
   * @throws Refusal INVALID for a field that cannot be right, NOT_FOUND when the invoice is not the
   *     actor's or has no such refund, CONFLICT {@code refund.account-fixed} once it is prepared
   */
  @Transactional
  public RefundView giveAccount(Actor actor, String invoiceCode, UUID refundId, Account account) {
    actor.requireMember();
    return give(actor, invoices.byCode(actor, invoiceCode), refundId, account);
  }

  /** The same for whoever holds the invoice's link. */
  @Transactional
  public RefundView giveAccountByLink(
      String invoiceCode, String key, UUID refundId, Account account) {
    return give(Actor.VISITOR, invoices.byLink(invoiceCode, key), refundId, account);
  }

  private RefundView give(Actor actor, InvoiceView invoice, UUID refundId, Account account) {
    RefundView refund = rows.locked(refundId);
    if (!invoice.id().equals(refund.invoiceId())) {
      throw Refusal.notFound("refund");
    }
    return give(actor, refund, account);
  }

  /** For a refund that is locked, whoever heard the account from its owner. */
  RefundView give(Actor actor, RefundView refund, Account typed) {
    if (!refund.accountOpen()) {
      throw Refusal.conflict("refund.account-fixed");
    }
    PayeeAccount account = PayeeAccount.typed(typed.bank(), typed.number(), typed.holder());
    Map<String, Object> values = new HashMap<>();
    values.put("bank", account.bank());
    values.put("number", account.number());
    values.put("holder", account.holder());
    return rows.move(
        actor,
        refund,
        RefundEvent.ACCOUNT_GIVEN,
        new RefundRows.Setting(
            "bank = :bank, account_number = :number, account_holder = :holder, note = null",
            values));
  }
}
