package id.emall.core.payment;

import id.emall.contracts.bank.push.PushedAccount;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.InvoiceWritten;
import id.emall.core.ordering.WayChanged;
import id.emall.core.payment.qris.QrCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives each invoice on an account of virtual accounts its own number, made from a serial that is
 * never given twice: money that comes years later still names the one invoice it was meant for.
 * Where the bank can be asked about a payment, it is planned when; a QRIS code is wanted once the
 * reference is there.
 */
@ApplicationScoped
class PayReferences {

  private Jdbi jdbi;
  private Adapters adapters;
  private DueLooks looks;
  private QrCodes codes;

  protected PayReferences() {}

  @Inject
  PayReferences(Jdbi jdbi, Adapters adapters, DueLooks looks, QrCodes codes) {
    this.jdbi = jdbi;
    this.adapters = adapters;
    this.looks = looks;
    this.codes = codes;
  }

  void give(@Observes InvoiceWritten written) {
    give(written.invoiceId());
    codes.want(written.invoiceId());
  }

  /** An invoice that came to its account later, and was not there before. */
  void give(@Observes WayChanged changed) {
    give(changed.invoiceId());
    codes.want(changed.invoiceId());
  }

  private void give(UUID invoice) {
    if (!adapters.pushedAccounts().isEmpty()) {
      jdbi.useHandle(
          handle ->
              pushedAccountOf(handle, invoice)
                  .ifPresent(account -> give(handle, account, invoice)));
    }
  }

  private void give(Handle handle, PushedAccount account, UUID invoice) {
    account.reference(serial(handle)).ifPresent(reference -> write(handle, invoice, reference));
    if (account.looks()) {
      looks.plan(handle, invoice);
    }
  }

  private Optional<PushedAccount> pushedAccountOf(Handle handle, UUID invoice) {
    return handle
        .createQuery(
            """
            select a.name from invoice i join receiving_account a on a.id = i.account_id
            where i.id = :invoice and a.kind <> 'BANK' and i.pay_reference is null
            """)
        .bind("invoice", invoice)
        .mapTo(String.class)
        .findOne()
        .map(name -> adapters.pushedAccounts().get(name).adapter());
  }

  private static long serial(Handle handle) {
    return handle.createQuery("select nextval('pay_reference_serial')").mapTo(Long.class).one();
  }

  private static void write(Handle handle, UUID invoice, String reference) {
    handle
        .createUpdate("update invoice set pay_reference = :reference where id = :invoice")
        .bind("reference", reference)
        .bind("invoice", invoice)
        .execute();
  }
}
