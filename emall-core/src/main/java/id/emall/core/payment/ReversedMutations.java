package id.emall.core.payment;

import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Credits that the bank showed and took back, for those who book that. */
@ApplicationScoped
public class ReversedMutations {

  /** Work item of a row that the bank no longer shows; its object is the row's id. */
  public static final String DISAPPEARED = BankReversals.DISAPPEARED;

  private Jdbi jdbi;
  private Clock clock;
  private Sweeps sweeps;

  protected ReversedMutations() {}

  @Inject
  ReversedMutations(Jdbi jdbi, Clock clock, Sweeps sweeps) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.sweeps = sweeps;
  }

  /**
   * A credit that is gone.
   *
   * @param outcome what had become of it, e.g. {@code SETTLED}
   * @param reason the desk's reason, or what was decided of it
   * @param parts what the invoices got that it was given to, in the order of their ids; may be
   *     empty
   * @param ofNoInvoice the rest, which was given to none; may be zero
   */
  public record Gone(
      UUID mutationId,
      UUID accountId,
      BigDecimal amount,
      String outcome,
      String reason,
      BigDecimal ofNoInvoice,
      List<Part> parts) {

    public Gone {
      parts = List.copyOf(parts);
    }

    /** Whether nothing had been decided about it: it lies where it came in. */
    public boolean undecided() {
      return outcome.equals("NEW") || outcome.equals("DESK");
    }

    /** Whether its money had been told, and counted, before it was shown. */
    public boolean swept() {
      return outcome.equals("SWEEP");
    }

    /** Whether it had brought a payout back. */
    public boolean ofPayout() {
      return outcome.equals("NOT_OURS") && "payout-bounced".equals(reason);
    }

    /** What of it had met claims, when it was shown again after an earlier reversal. */
    public BigDecimal ofClaims() {
      BigDecimal given = parts.stream().map(Part::amount).reduce(ofNoInvoice, BigDecimal::add);
      return amount.subtract(given);
    }
  }

  /**
   * What one invoice got.
   *
   * @param settled whether it counts towards the invoice, rather than being owed back wholly
   */
  public record Part(UUID invoiceId, BigDecimal amount, boolean settled) {}

  private record Row(
      UUID mutationId,
      UUID accountId,
      BigDecimal amount,
      String outcome,
      String reason,
      BigDecimal rest,
      String restReason) {

    /** A row that came back after its reversal is for none of the invoices it once paid. */
    boolean given() {
      return outcome.equals("SETTLED") || outcome.equals("OWED_BACK");
    }

    Gone with(List<Part> parts) {
      if (given()) {
        return new Gone(mutationId, accountId, amount, "NOT_OURS", restReason, rest, parts);
      }
      return rest.signum() > 0
          ? new Gone(mutationId, accountId, amount, outcome, restReason, rest, List.of())
          : new Gone(mutationId, accountId, amount, outcome, reason, amount, List.of());
    }
  }

  /**
   * @throws Refusal CONFLICT {@code payment.still-shown} while the bank shows it, or when it was
   *     reversed already
   */
  public void requireGone(UUID mutationId) {
    find("m.disappeared_at is not null and m.id = :id", mutationId)
        .orElseThrow(ReversedMutations::stillShown);
  }

  /** The row that paid this order's invoice and is gone, the oldest if there are several. */
  public Optional<UUID> goneOf(UUID orderId) {
    return find(
            """
            m.disappeared_at is not null and m.id in (select mutation_id from settlement
              where invoice_id = (select invoice_id from shop_order where id = :id))
            """,
            orderId)
        .map(Gone::mutationId);
  }

  /** Marks a locked row as reversed, so that it is so once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Gone reverse(UUID mutationId) {
    Gone gone =
        find("m.disappeared_at is not null and m.id = :id", mutationId)
            .orElseThrow(ReversedMutations::stillShown);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update mutation set reversed_at = :at, outcome = case when outcome in ('NEW', 'HELD', 'DESK') then 'NOT_OURS'
                      else outcome end, outcome_at = :at
                    where id = :id and disappeared_at is not null and reversed_at is null
                    """)
                .bind("at", clock.instant())
                .bind("id", mutationId)
                .execute());
    return gone;
  }

  /**
   * Marks a locked credit as taken back by a locked debit of the bank, so that it is so once.
   *
   * @throws Refusal CONFLICT {@code payment.not-taken-back} when it was reversed already
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Gone takeBack(UUID creditId, UUID debitId) {
    Gone gone =
        find("m.id = :id", creditId).orElseThrow(() -> Refusal.conflict("payment.not-taken-back"));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update mutation set reversed_by = :debit, outcome_at = :at,
                      outcome = case when outcome in ('NEW', 'HELD', 'DESK') then 'NOT_OURS' else outcome end,
                      outcome_reason = case when outcome in ('NEW', 'HELD', 'DESK') then 'taken-back' else outcome_reason end
                    where id = :id
                    """)
                .bind("debit", debitId)
                .bind("at", clock.instant())
                .bind("id", creditId)
                .execute());
    return gone;
  }

  /**
   * Undoes that a row which is gone swept payments: what was told of them waits for another row
   * again, and the entry takes the row's money from where it came.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void unsweep(Gone gone, LedgerEntry entry) {
    jdbi.useHandle(handle -> sweeps.undo(handle, gone.mutationId(), entry));
  }

  /** The ledger's account in which money lies that was given to no invoice and is not refunded. */
  public LedgerAccount whereItLies(Gone gone) {
    if (!"NOT_OURS".equals(gone.outcome())) {
      return LedgerAccount.clearing(gone.accountId());
    }
    return "unidentified".equals(gone.reason())
        ? LedgerAccount.unidentified(gone.accountId())
        : LedgerAccount.receivable(gone.mutationId());
  }

  private Optional<Gone> find(String condition, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id as mutation_id, m.account_id, m.amount, m.outcome, m.outcome_reason as reason,
                      m.rest, m.rest_reason
                    from mutation m
                    where m.direction = 'CREDIT' and m.reversed_at is null and m.reversed_by is null and
                    """
                        + condition
                        + " order by m.disappeared_at, m.id limit 1")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.with(parts(handle, row.mutationId()))));
  }

  private static List<Part> parts(Handle handle, UUID mutationId) {
    return handle
        .createQuery(
            """
            select invoice_id, amount, outcome <> 'OWED_BACK' as settled from settlement
            where mutation_id = :id order by invoice_id
            """)
        .bind("id", mutationId)
        .mapTo(Part.class)
        .list();
  }

  private static Refusal stillShown() {
    return Refusal.conflict("payment.still-shown");
  }
}
