package id.emall.core.payment.qris;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.qr.QrIssuer;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down that an invoice wants a QRIS code, in the transaction in which it comes to an account
 * of that kind, and shows what the bank gave out. One that can still be paid is not asked for anew.
 */
@ApplicationScoped
public class QrCodes {

  /** More than one code for each hour of a day helps nobody. */
  static final int MOST_PER_INVOICE = 24;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Adapters adapters;
  private Invoices invoices;

  protected QrCodes() {}

  @Inject
  QrCodes(Jdbi jdbi, Clock clock, Ids ids, Adapters adapters, Invoices invoices) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.adapters = adapters;
    this.invoices = invoices;
  }

  /** The newest code of an invoice on the account it is to be paid to now. */
  public Optional<QrCode> of(InvoiceView invoice) {
    return invoice.account().kind() == AccountKind.QRIS
        ? jdbi.withHandle(handle -> newest(handle, invoice))
        : Optional.empty();
  }

  /**
   * Wants a code for an invoice that is paid by QRIS and has none that can be paid, in the caller's
   * transaction. The invoice's reference must be there already.
   *
   * @throws Refusal TOO_MANY {@code payment.too-many-codes}
   */
  public void want(UUID invoiceId) {
    if (adapters.pushedAccounts().values().stream()
        .anyMatch(pushed -> pushed.adapter().kind() == AccountKind.QRIS)) {
      jdbi.useHandle(
          handle -> {
            if (isPaidByQris(handle, invoiceId)) {
              InvoiceView invoice = invoices.find(invoiceId);
              want(handle, invoice, newest(handle, invoice));
            }
          });
    }
  }

  /** Most invoices are not; they need not be read as a whole to see it. */
  private static boolean isPaidByQris(Handle handle, UUID invoiceId) {
    return handle
        .createQuery(
            """
            select a.kind = 'QRIS' from invoice i join receiving_account a on a.id = i.account_id
            where i.id = :invoice
            """)
        .bind("invoice", invoiceId)
        .mapTo(Boolean.class)
        .one();
  }

  private void want(Handle handle, InvoiceView invoice, Optional<QrCode> last) {
    Instant now = clock.instant();
    switch (last.map(QrCode::state).orElse(QrCode.State.LOST)) {
      case WANTED -> {
        // the bank is being asked already
      }
      case FAILED -> again(handle, last.orElseThrow().id());
      case SHOWN, LOST -> {
        if (last.isEmpty() || !last.get().payable(now, invoice.missing())) {
          add(handle, invoice, last.map(QrCode::number).orElse(0) + 1);
        }
      }
    }
  }

  /**
   * Writes down that the bank is to be asked for the n-th code of an invoice.
   *
   * @throws Refusal TOO_MANY {@code payment.too-many-codes}
   */
  void add(Handle handle, InvoiceView invoice, int number) {
    if (number > MOST_PER_INVOICE) {
      throw Refusal.tooMany("payment.too-many-codes");
    }
    handle
        .createUpdate(
            """
            insert into qr_code (id, invoice_id, account_id, number, reference, amount, state, valid_until, created_at,
              next_at)
            values (:id, :invoice, :account, :number, :reference, :amount, 'WANTED', :until, :now, :now)
            """)
        .bind("id", ids.next())
        .bind("invoice", invoice.id())
        .bind("account", invoice.account().id())
        .bind("number", number)
        .bind(
            "reference",
            issuer(invoice.account().name()).numbered(invoice.account().payReference(), number))
        .bind("amount", invoice.missing().setScale(0, RoundingMode.UP).longValueExact())
        .bind("until", invoice.deadline())
        .bind("now", clock.instant())
        .execute();
  }

  /** One that the bank did not make may be asked for under the same number. */
  private void again(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            update qr_code set state = 'WANTED', next_at = :now, failures = 0, failure = null where id = :id
            """)
        .bind("now", clock.instant())
        .bind("id", id)
        .execute();
  }

  /**
   * Who issues the codes of an account.
   *
   * @throws IllegalStateException when the settings no longer name such an account
   */
  QrIssuer issuer(String account) {
    Adapters.Pushed pushed = adapters.pushedAccounts().get(account);
    if (pushed != null && pushed.adapter() instanceof QrIssuer issuer) {
      return issuer;
    }
    throw new IllegalStateException("account " + account + " issues no QRIS codes");
  }

  private static Optional<QrCode> newest(Handle handle, InvoiceView invoice) {
    return handle
        .createQuery(
            """
            select id, number, state, content, amount, valid_until from qr_code
            where invoice_id = :invoice and account_id = :account order by number desc limit 1
            """)
        .bind("invoice", invoice.id())
        .bind("account", invoice.account().id())
        .mapTo(QrCode.class)
        .findOne();
  }
}
