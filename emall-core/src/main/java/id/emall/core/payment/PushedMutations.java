package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Gzip;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Payments that were told, as mutations of the account they were told for: they go through the same
 * door, the same ledger and the same settlement as rows of a statement. All within the caller's
 * transaction, which holds the lock of the account's feed.
 */
@ApplicationScoped
class PushedMutations {

  static final Actor TELLER = new Actor.System("push");

  private static final StatementSource SOURCE = StatementSource.pushed("push");

  /** A payment is told at most so long after it was made. */
  private static final Duration LONGEST_UNTOLD = Duration.ofDays(60);

  /** How far the bank's clock may be ahead. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private Clock clock;
  private StatementIntake intake;
  private MutationSettlement settlement;
  private Sweeps sweeps;
  private Settlement invoices;

  protected PushedMutations() {}

  @Inject
  PushedMutations(
      Clock clock,
      StatementIntake intake,
      MutationSettlement settlement,
      Sweeps sweeps,
      Settlement invoices) {
    this.clock = clock;
    this.intake = intake;
    this.settlement = settlement;
    this.sweeps = sweeps;
    this.invoices = invoices;
  }

  /** Empty when the payment is new; else whether it was told with this bill and amount. */
  Optional<Boolean> known(Handle handle, UUID account, PushedPayment payment) {
    return handle
        .createQuery(
            """
            select reference = :reference and amount = :amount from pushed_payment
            where account_id = :account and payment_id = :payment
            """)
        .bind("account", account)
        .bind("payment", payment.paymentId())
        .bind("reference", payment.reference())
        .bind("amount", payment.amount())
        .mapTo(Boolean.class)
        .findOne();
  }

  /** Locks rows of the mall's own accounts that may be this very money, then the invoice. */
  void lock(Handle handle, PushedPayment payment, UUID invoice) {
    sweeps.lockEarlierRows(handle, invoice, payment);
    invoices.lock(invoice);
  }

  /**
   * Whether the statement of the mall's own account has shown this money before and it was counted
   * then; the payment is stored as told, and nothing is settled again. The invoice is locked by the
   * caller.
   */
  boolean countedBefore(Handle handle, UUID account, PushedPayment payment, UUID invoice) {
    Optional<UUID> row = sweeps.earlierRow(handle, invoice, payment);
    if (row.isEmpty()) {
      return false;
    }
    UUID told = store(handle, account, payment);
    sweeps.toldAfterRow(handle, account, told, row.get(), payment.amount());
    return true;
  }

  /** Stores the payment and gives it to its invoice, which the caller has locked and looked at. */
  void settle(Handle handle, UUID account, PushedPayment payment, UUID invoice) {
    settlement.settleTold(handle, TELLER, store(handle, account, payment), invoice);
  }

  /** Stores a payment that names no bill, for an operator to look at. */
  void toDesk(Handle handle, UUID account, PushedPayment payment) {
    handle
        .createUpdate(
            """
            update mutation set outcome = 'DESK', outcome_reason = 'unknown-reference', outcome_at = :now
            where id = :id
            """)
        .bind("now", clock.instant())
        .bind("id", store(handle, account, payment))
        .execute();
  }

  /** Rows of the mall's own accounts that waited for such a payment are looked at again. */
  void letRowsTryAgain(Handle handle) {
    sweeps.letRowsTryAgain(handle);
  }

  private UUID store(Handle handle, UUID account, PushedPayment payment) {
    UUID mutation =
        intake
            .take(account, SOURCE, List.of(row(payment)), Coverage.SOME, Gzip.pack(payment.raw()))
            .rows()
            .getFirst()
            .mutationId();
    handle
        .createUpdate(
            """
            insert into pushed_payment (account_id, payment_id, reference, amount, mutation_id, told_at)
            values (:account, :payment, :reference, :amount, :mutation, :now)
            """)
        .bind("account", account)
        .bind("payment", payment.paymentId())
        .bind("reference", payment.reference())
        .bind("amount", payment.amount())
        .bind("mutation", mutation)
        .bind("now", clock.instant())
        .execute();
    return mutation;
  }

  private StatementRow row(PushedPayment payment) {
    Instant now = clock.instant();
    Instant told = believable(payment.paidAt(), now) ? payment.paidAt() : null;
    String remark = payment.bankReference() == null ? "" : " " + payment.bankReference();
    return new StatementRow(
        StatementRow.Direction.CREDIT,
        payment.amount(),
        StatementRow.Status.BOOKED,
        LocalDate.ofInstant(told == null ? now : told, MallClock.WIB),
        told,
        payment.reference() + remark,
        payment.payer(),
        payment.reference(),
        payment.paymentId(),
        null);
  }

  /** A time that is far off says nothing: the money came all the same, and not in another year. */
  private static boolean believable(Instant told, Instant now) {
    return told != null
        && told.isAfter(now.minus(LONGEST_UNTOLD))
        && told.isBefore(now.plus(MOST_AHEAD));
  }
}
