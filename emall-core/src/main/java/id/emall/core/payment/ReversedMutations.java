package id.emall.core.payment;

import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Credits that the bank showed and took back, for those who book that. */
@ApplicationScoped
public class ReversedMutations {

  /** Work item of a row that the bank no longer shows; its object is the row's id. */
  public static final String DISAPPEARED = BankReversals.DISAPPEARED;

  private Jdbi jdbi;
  private Clock clock;

  protected ReversedMutations() {}

  @Inject
  ReversedMutations(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A credit that is gone.
   *
   * @param outcome what had become of it, e.g. {@code SETTLED}
   * @param reason the desk's reason, or what was decided of it
   * @param invoiceId the invoice it was given to, or null
   */
  public record Gone(
      UUID mutationId,
      UUID accountId,
      BigDecimal amount,
      String outcome,
      String reason,
      UUID invoiceId) {

    /** Whether it counts towards the invoice, rather than being owed back wholly. */
    public boolean settled() {
      return "SETTLED".equals(outcome);
    }
  }

  /**
   * @throws Refusal CONFLICT {@code payment.still-shown} while the bank shows it, or when it was
   *     reversed already
   */
  public void requireGone(UUID mutationId) {
    find("m.id = :id", mutationId).orElseThrow(ReversedMutations::stillShown);
  }

  /** The row that paid this order's invoice and is gone, the oldest if there are several. */
  public Optional<UUID> goneOf(UUID orderId) {
    return find("s.invoice_id = (select invoice_id from shop_order where id = :id)", orderId)
        .map(Gone::mutationId);
  }

  /** Marks a locked row as reversed, so that it is so once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Gone reverse(UUID mutationId) {
    Gone gone = find("m.id = :id", mutationId).orElseThrow(ReversedMutations::stillShown);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update mutation set reversed_at = :at, outcome = case when outcome in ('NEW', 'DESK') then 'NOT_OURS'
                      else outcome end, outcome_at = :at
                    where id = :id and disappeared_at is not null and reversed_at is null
                    """)
                .bind("at", clock.instant())
                .bind("id", mutationId)
                .execute());
    return gone;
  }

  /** The ledger's account in which money lies that was given to no invoice. */
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
                      s.invoice_id
                    from mutation m left join settlement s on s.mutation_id = m.id
                    where m.direction = 'CREDIT' and m.disappeared_at is not null and m.reversed_at is null and
                    """
                        + condition
                        + " order by m.disappeared_at, m.id limit 1")
                .bind("id", id)
                .mapTo(Gone.class)
                .findOne());
  }

  private static Refusal stillShown() {
    return Refusal.conflict("payment.still-shown");
  }
}
