package id.emall.core.payment;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Money on the desk that may be a row which is stored already, because its bank dated that anew,
 * for those who decide that it is the same.
 */
@ApplicationScoped
public class SameRows {

  private Jdbi jdbi;
  private Clock clock;
  private MissingRows missingRows;

  protected SameRows() {}

  @Inject
  SameRows(Jdbi jdbi, Clock clock, MissingRows missingRows) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.missingRows = missingRows;
  }

  /**
   * The stored row that money on the desk may be.
   *
   * @param day on which the bank shows it
   * @param invoiceCode the invoice that it paid, several with commas between, or null
   */
  public record Twin(UUID id, LocalDate day, String remark, String invoiceCode) {}

  /** Money that was counted twice. */
  public record Merged(UUID accountId, BigDecimal amount) {}

  private record Pair(UUID accountId, BigDecimal amount, UUID likeId, boolean likeGone) {}

  /** Empty when the money is not on the desk, or nobody takes it for another row. */
  public Optional<Twin> twin(Actor operator, UUID mutationId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, coalesce(t.moved_to, t.booking_date) as day, t.remark,
                      (select string_agg(i.code, ', ' order by i.code) from settlement s
                        join invoice i on i.id = s.invoice_id where s.mutation_id = t.id) as invoice_code
                    from mutation m join mutation t on t.id = m.like_id
                    where m.id = :id and m.outcome = 'DESK' and m.like_state = 'OPEN'
                    """)
                .bind("id", mutationId)
                .mapTo(Twin.class)
                .findOne());
  }

  /**
   * @throws Refusal CONFLICT {@code payment.not-same} unless it is on the desk and may be a row
   *     that stands
   */
  public void require(UUID mutationId) {
    jdbi.useHandle(handle -> pair(handle, mutationId));
  }

  /** Locks what deciding about it changes, first its account's feed as whoever brings rows does. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(UUID mutationId) {
    jdbi.useHandle(
        handle -> {
          Pair pair = pair(handle, mutationId);
          StatementIntake.lock(handle, pair.accountId());
          handle
              .createQuery("select id from mutation where id = any(:ids) order by id for update")
              .bindArray("ids", UUID.class, List.of(mutationId, pair.likeId()))
              .mapTo(UUID.class)
              .list();
        });
  }

  /**
   * From now on whoever showed the one has shown the other, on the newer day. Both are locked by
   * the caller, who books it.
   *
   * @throws Refusal as {@link #require}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Merged merge(UUID mutationId) {
    return jdbi.withHandle(
        handle -> {
          Pair pair = pair(handle, mutationId);
          sightings(handle, mutationId, pair.likeId());
          stand(handle, mutationId, pair.likeId());
          if (pair.likeGone()) {
            missingRows.cameBack(List.of(pair.likeId()));
          }
          end(handle, mutationId);
          return new Merged(pair.accountId(), pair.amount());
        });
  }

  private static Pair pair(Handle handle, UUID mutationId) {
    return handle
        .createQuery(
            """
            select m.account_id, m.amount, m.like_id, t.disappeared_at is not null as like_gone
            from mutation m join mutation t on t.id = m.like_id
            where m.id = :id and m.outcome = 'DESK' and m.like_state = 'OPEN' and m.reversed_at is null
              and t.reversed_at is null and t.reversed_by is null
            """)
        .bind("id", mutationId)
        .mapTo(Pair.class)
        .findOne()
        .orElseThrow(() -> Refusal.conflict("payment.not-same"));
  }

  /** A source that showed both has shown the one on the newer day last. */
  private static void sightings(Handle handle, UUID mutationId, UUID like) {
    handle
        .createUpdate(
            """
            delete from mutation_sighting where mutation_id = :like
              and source in (select source from mutation_sighting where mutation_id = :id)
            """)
        .bind("like", like)
        .bind("id", mutationId)
        .execute();
    handle
        .createUpdate("update mutation_sighting set mutation_id = :like where mutation_id = :id")
        .bind("like", like)
        .bind("id", mutationId)
        .execute();
  }

  /** A day that is not the bank's own does not take the place of one that is. */
  private static void stand(Handle handle, UUID mutationId, UUID like) {
    handle
        .createUpdate(
            """
            update mutation t set first_missing_at = null, disappeared_at = null,
              moved_to = case when m.day_from is null then nullif(coalesce(m.moved_to, m.booking_date), t.booking_date)
                else t.moved_to end,
              day_from = case when m.day_from is null then null else t.day_from end,
              day_to = case when m.day_from is null then null else t.day_to end,
              bank_transaction_id = coalesce(t.bank_transaction_id, m.bank_transaction_id),
              balance_after = coalesce(t.balance_after, m.balance_after),
              reference = coalesce(t.reference, m.reference)
            from mutation m where m.id = :id and t.id = :like
            """)
        .bind("like", like)
        .bind("id", mutationId)
        .execute();
  }

  private void end(Handle handle, UUID mutationId) {
    handle
        .createUpdate(
            """
            update mutation set like_state = 'SAME', reversed_at = :now, disappeared_at = coalesce(disappeared_at, :now),
              outcome = 'NOT_OURS', outcome_reason = 'same', outcome_at = :now
            where id = :id
            """)
        .bind("now", clock.instant())
        .bind("id", mutationId)
        .execute();
  }
}
