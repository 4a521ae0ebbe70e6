package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Money whose reversal was booked and that the bank shows once more. First it meets what was asked
 * back because it had been gone. The rest of what no invoice ever got is decided like new money;
 * the rest of what had paid for something is kept apart until operators send it back, because what
 * it paid for is over.
 */
@ApplicationScoped
class ShownAgain {

  private static final Actor FEED = new Actor.System("feed");

  /** Work item of money that is kept apart after all; its object is the row's id. */
  private static final String CAME_BACK = "mutation.came-back";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Ledger ledger;
  private Settlement settlement;
  private InvoiceTimeline timeline;
  private WorkItems workItems;

  protected ShownAgain() {}

  @Inject
  ShownAgain(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      Ledger ledger,
      Settlement settlement,
      InvoiceTimeline timeline,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.ledger = ledger;
    this.settlement = settlement;
    this.timeline = timeline;
    this.workItems = workItems;
  }

  /**
   * @param given whether an invoice got of it
   */
  private record Row(UUID id, UUID accountId, BigDecimal amount, boolean given) {}

  /**
   * What may have been asked back because of it.
   *
   * @param invoiceId whose buyer was asked, or null for a sender
   * @param most how much of it is for this claim at most
   */
  private record Claim(UUID owner, UUID invoiceId, BigDecimal most) {}

  /** Takes a locked row into the books again; false when its reversal was not booked. */
  boolean take(UUID mutationId) {
    return jdbi.withHandle(
        handle -> {
          Optional<Row> row = reversed(handle, mutationId);
          row.ifPresent(back -> take(handle, back));
          return row.isPresent();
        });
  }

  private static Optional<Row> reversed(Handle handle, UUID mutationId) {
    return handle
        .createQuery(
            """
            select id, account_id, amount, exists (select 1 from settlement s where s.mutation_id = m.id) as given
            from mutation m where id = :id and reversed_at is not null
            """)
        .bind("id", mutationId)
        .mapTo(Row.class)
        .findOne();
  }

  private void take(Handle handle, Row row) {
    LedgerEntry entry =
        new LedgerEntry(CAME_BACK, ids.next(), "Shown again by the bank")
            .debit(LedgerAccount.bank(row.accountId()), row.amount());
    BigDecimal left = row.amount().subtract(meet(claims(handle, row), row.amount(), entry));
    boolean anew = !row.given() && left.compareTo(row.amount()) == 0;
    ledger.book(
        entry.credit(
            anew
                ? LedgerAccount.clearing(row.accountId())
                : LedgerAccount.unidentified(row.accountId()),
            left));
    write(handle, row, anew, left);
    if (!anew && left.signum() > 0) {
      workItems.raise(
          CAME_BACK,
          row.id(),
          "the bank shows money again whose reversal was booked",
          Map.of("amount", left.toPlainString()));
    }
  }

  /** The row's own sender, buyers of invoices it had paid, and of refunds it had brought back. */
  private List<Claim> claims(Handle handle, Row row) {
    List<Claim> claims =
        handle
            .createQuery(
                """
                select id as owner, null::uuid as invoice_id, amount as most from mutation where id = :id
                union all
                select invoice_id, invoice_id, amount from settlement where mutation_id = :id
                union all
                select distinct on (invoice_id) invoice_id, invoice_id, amount from refund r
                where cause_id = :id and state = 'PAID' and invoice_id is not null
                  and not exists (select 1 from settlement s where s.mutation_id = :id and s.invoice_id = r.invoice_id)
                order by owner
                """)
            .bind("id", row.id())
            .mapTo(Claim.class)
            .list();
    settlement.lock(
        claims.stream().map(Claim::invoiceId).filter(invoice -> invoice != null).toList());
    return claims;
  }

  /** Returns how much is met. */
  private BigDecimal meet(List<Claim> claims, BigDecimal amount, LedgerEntry entry) {
    BigDecimal left = amount;
    for (Claim claim : claims) {
      LedgerAccount asked = LedgerAccount.receivable(claim.owner());
      BigDecimal met = ledger.balance(asked).max(BigDecimal.ZERO).min(claim.most()).min(left);
      entry.credit(asked, met);
      left = left.subtract(met);
      if (met.signum() > 0 && claim.invoiceId() != null) {
        timeline.note(FEED, claim.invoiceId(), "CLAIM_MET", Map.of("amount", met.toPlainString()));
      }
    }
    return amount.subtract(left);
  }

  private void write(Handle handle, Row row, boolean anew, BigDecimal left) {
    boolean all = left.compareTo(row.amount()) == 0;
    boolean some = !all && left.signum() > 0;
    boolean doubted = anew && HeldCredits.standsOnOneWord(handle, row.id());
    String kept = all ? "unidentified" : "came-back";
    handle
        .createUpdate(
            """
            update mutation set reversed_at = null, outcome = :outcome, outcome_reason = :reason, outcome_at = :at,
              rest = :rest, rest_reason = :restReason, failures = 0, next_try_at = null
            where id = :id
            """)
        .bind("outcome", doubted ? "DESK" : anew ? "NEW" : "NOT_OURS")
        .bind("reason", doubted ? HeldCredits.REJECTED : anew ? null : kept)
        .bind("at", anew && !doubted ? null : clock.instant())
        .bind("rest", some ? left : BigDecimal.ZERO)
        .bind("restReason", some ? "unidentified" : null)
        .bind("id", row.id())
        .execute();
  }
}
