package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.Inquiry;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Hashing;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Answers what banks ask about bills and takes the payments they tell, each once for ever by the
 * bank's own id of it. A payment that the invoice cannot take is refused while the bank still has
 * the money; should the money come all the same, it comes by the statement of the mall's account.
 */
@ApplicationScoped
public class PushPayments {

  private static final String ACCEPTED = "ACCEPTED";

  /** Work item of a payment told twice with two contents; its object is the bank's id of it. */
  private static final String CONTRADICTION = "push.contradiction";

  private Jdbi jdbi;
  private Clock clock;
  private Adapters adapters;
  private PushCalls calls;
  private PushedMutations mutations;
  private WorkItems workItems;

  protected PushPayments() {}

  @Inject
  public PushPayments(
      Jdbi jdbi,
      Clock clock,
      Adapters adapters,
      PushCalls calls,
      PushedMutations mutations,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.adapters = adapters;
    this.calls = calls;
    this.mutations = mutations;
    this.workItems = workItems;
  }

  /** An invoice as the one who pays it sees it. */
  private record Named(
      UUID id, String code, String buyerName, String state, BigDecimal due, Instant deadline) {}

  /** What is due; a number that was used today for whatever other question is a conflict. */
  @Transactional
  Bill inquire(String partner, Inquiry inquiry) {
    return jdbi.withHandle(
        handle -> {
          String digest = Hashing.sha256(inquiry.requestId() + "|" + inquiry.reference());
          Bill bill = bill(named(handle, account(handle, partner), inquiry.reference()));
          boolean first =
              calls.write(
                  handle,
                  partner,
                  inquiry.call(),
                  new PushCalls.Answered(
                      inquiry.requestId(), digest, bill.getClass().getSimpleName()));
          return first ? bill : new Bill.Refused(Bill.Reason.CONFLICT);
        });
  }

  private Bill bill(Optional<Named> invoice) {
    if (invoice.isEmpty()) {
      return new Bill.Refused(Bill.Reason.UNKNOWN);
    }
    Named named = invoice.get();
    return switch (named.state()) {
      case "PAID" -> new Bill.Refused(Bill.Reason.PAID);
      case "OPEN", "PARTLY_PAID" ->
          clock.instant().isBefore(named.deadline())
              ? new Bill.Due(named.code(), named.buyerName(), named.due(), named.deadline())
              : new Bill.Refused(Bill.Reason.EXPIRED);
      default -> new Bill.Refused(Bill.Reason.EXPIRED);
    };
  }

  /**
   * Takes a payment: the row, the ledger, the invoice and its orders in one transaction with what
   * is answered. The same call again is told as such, with the first answer; the same payment in
   * another call is answered as the first time.
   */
  @Transactional
  Taken pay(String partner, CallId call, PushedPayment payment) {
    return jdbi.withHandle(
        handle -> {
          UUID account = lock(handle, partner);
          String digest = digest(payment);
          Optional<PushCalls.Answered> before = calls.find(handle, partner, call);
          if (before.isPresent()) {
            return before.get().requestId().equals(payment.paymentId())
                    && before.get().digest().equals(digest)
                ? new Taken.Repeated(read(handle, account, payment, before.get().result()))
                : new Taken.Refused(Bill.Reason.CONFLICT);
          }
          Taken taken = take(handle, account, payment);
          String result = taken instanceof Taken.Refused no ? no.reason().name() : ACCEPTED;
          calls.write(
              handle, partner, call, new PushCalls.Answered(payment.paymentId(), digest, result));
          return taken;
        });
  }

  /**
   * Takes a payment that is made whatever is due: too little, too much, late and twice are settled
   * as such, and what names no bill goes to the operators.
   */
  @Transactional
  void made(String partner, PushedPayment told) {
    jdbi.useHandle(
        handle -> {
          UUID account = lock(handle, partner);
          PushedPayment payment = named(handle, account, told);
          Optional<Boolean> known = mutations.known(handle, account, payment);
          if (known.isPresent()) {
            if (!known.get()) {
              contradiction(payment);
            }
            return;
          }
          mutations.letRowsTryAgain(handle);
          Optional<UUID> meant = meant(handle, account, payment.reference());
          if (meant.isEmpty()) {
            mutations.toDesk(handle, account, payment);
            return;
          }
          mutations.lock(handle, payment, meant.get());
          mutations.settle(handle, account, payment, meant.get());
        });
  }

  /** A payment of which only the bank's own reference was told gets the names that we gave it. */
  private static PushedPayment named(Handle handle, UUID account, PushedPayment told) {
    if (!told.paymentId().isEmpty()) {
      return told;
    }
    return handle
        .createQuery(
            """
            select q.reference as code, coalesce(w.pay_reference, i.pay_reference) as bill
            from qr_code q join invoice i on i.id = q.invoice_id
            left join invoice_way w on w.invoice_id = i.id and w.account_id = q.account_id
            where q.account_id = :account and q.bank_reference = :bankReference
            order by q.created_at desc limit 1
            """)
        .bind("account", account)
        .bind("bankReference", told.bankReference())
        .map((row, context) -> told.named(row.getString("code"), row.getString("bill")))
        .findOne()
        .orElseGet(() -> told.named("bank:" + told.bankReference(), ""));
  }

  /** Takes a payment of which the mall learnt by asking. */
  @Transactional
  Taken payFound(String partner, PushedPayment payment) {
    if (adapters.pushedAccounts().get(partner).adapter().kind() == AccountKind.QRIS) {
      made(partner, payment);
      return new Taken.Accepted("", "");
    }
    return jdbi.withHandle(handle -> take(handle, lock(handle, partner), payment));
  }

  private Taken read(Handle handle, UUID account, PushedPayment payment, String result) {
    return result.equals(ACCEPTED)
        ? accepted(named(handle, account, payment.reference()).orElseThrow())
        : new Taken.Refused(Bill.Reason.valueOf(result));
  }

  private Taken take(Handle handle, UUID account, PushedPayment payment) {
    Optional<Boolean> known = mutations.known(handle, account, payment);
    if (known.isPresent()) {
      return known.get()
          ? accepted(named(handle, account, payment.reference()).orElseThrow())
          : contradiction(payment);
    }
    Optional<UUID> meant = meant(handle, account, payment.reference());
    if (meant.isEmpty()) {
      return new Taken.Refused(Bill.Reason.UNKNOWN);
    }
    // Rows before invoices, as everywhere.
    mutations.lock(handle, payment, meant.get());
    Optional<Named> invoice = named(handle, account, payment.reference());
    if (mutations.countedBefore(handle, account, payment, invoice.get().id())) {
      return accepted(invoice.get());
    }
    Optional<Bill.Reason> refusal = refusal(invoice.get(), payment);
    if (refusal.isPresent()) {
      return new Taken.Refused(refusal.get());
    }
    mutations.settle(handle, account, payment, invoice.get().id());
    return accepted(invoice.get());
  }

  /** An invoice that still waits takes its money also after its deadline: it was not ended yet. */
  private static Optional<Bill.Reason> refusal(Named invoice, PushedPayment payment) {
    return switch (invoice.state()) {
      case "OPEN", "PARTLY_PAID" ->
          payment.amount().compareTo(invoice.due()) == 0
              ? Optional.empty()
              : Optional.of(Bill.Reason.AMOUNT);
      case "PAID" -> Optional.of(Bill.Reason.PAID);
      default -> Optional.of(Bill.Reason.EXPIRED);
    };
  }

  private Taken contradiction(PushedPayment payment) {
    workItems.raise(
        CONTRADICTION,
        payment.paymentId(),
        "payment %s was told again with another bill or amount".formatted(payment.paymentId()),
        Map.of(
            "payment", payment.paymentId(),
            "reference", payment.reference(),
            "amount", payment.amount().toPlainString()));
    return new Taken.Refused(Bill.Reason.CONTRADICTION);
  }

  private static Taken accepted(Named invoice) {
    return new Taken.Accepted(invoice.code(), invoice.buyerName());
  }

  private static String digest(PushedPayment payment) {
    return Hashing.sha256(payment.reference() + "|" + payment.amount().toPlainString());
  }

  /** Payments of one account are taken one after the other. */
  private UUID lock(Handle handle, String partner) {
    UUID account = account(handle, partner);
    StatementIntake.lock(handle, account);
    return account;
  }

  private UUID account(Handle handle, String partner) {
    Adapters.Pushed pushed = adapters.pushedAccounts().get(partner);
    return handle
        .createQuery("select id from receiving_account where bank = :bank and number = :number")
        .bind("bank", pushed.bank())
        .bind("number", pushed.number())
        .mapTo(UUID.class)
        .one();
  }

  /** The invoice that has this reference on this account, or had it before its way changed. */
  private static Optional<UUID> meant(Handle handle, UUID account, String reference) {
    return handle
        .createQuery(
            """
            select id from invoice where account_id = :account and pay_reference = :reference
            union
            select invoice_id from invoice_way where account_id = :account and pay_reference = :reference
            """)
        .bind("account", account)
        .bind("reference", reference)
        .mapTo(UUID.class)
        .findOne();
  }

  private static Optional<Named> named(Handle handle, UUID account, String reference) {
    return meant(handle, account, reference)
        .flatMap(
            id ->
                handle
                    .createQuery(
                        """
                        select i.id, i.code, i.buyer_name, i.state,
                          coalesce(w.total, i.total)::numeric(18,2) - i.paid_amount as due, i.deadline
                        from invoice i left join invoice_way w
                          on w.invoice_id = i.id and w.account_id = :account and w.pay_reference = :reference
                        where i.id = :id
                        """)
                    .bind("account", account)
                    .bind("reference", reference)
                    .bind("id", id)
                    .mapTo(Named.class)
                    .findOne());
  }
}
