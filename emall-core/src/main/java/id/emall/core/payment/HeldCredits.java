package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Credits that only a file tells which one operator uploaded. They are stored and booked like any
 * other, and given to nobody until they are free: when another source shows them, or when another
 * operator agrees to the file.
 */
@ApplicationScoped
public class HeldCredits {

  /** Why credits of a file that is not the bank's are on the desk. */
  static final String REJECTED = "file-rejected";

  /**
   * What only uploads tell although it had to wait for another word and never got it. Whoever
   * uploads it once more adds nothing to that, in whatever layout.
   */
  private static final String ON_ONE_WORD =
      """
      select exists (select 1 from mutation m join statement_file h on h.id = m.held_by
        where m.id = :id and h.needs_second and h.freed_at is null
          and not exists (select 1 from mutation_sighting s where s.mutation_id = m.id and not exists (
              select 1 from statement_file_row r where r.mutation_id = m.id and r.source = s.source)
            and not exists (select 1 from statement_file u where u.state = 'TAKING' and u.origin = 'UPLOAD'
              and exists (select 1 from statement_file_row r where r.file_id = u.id and r.source = s.source)))
          and not exists (select 1 from statement_file_row r join statement_file f on f.id = r.file_id
            where r.mutation_id = m.id and f.origin <> 'UPLOAD'))
      """;

  private static final int AT_ONCE = 5_000;

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;

  protected HeldCredits() {}

  @Inject
  HeldCredits(Jdbi jdbi, Clock clock, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
  }

  /** How many credits of a file wait, and how much money. */
  public record Held(long count, BigDecimal amount) {}

  /** What of this file still waits; nothing is a count of zero. */
  public static Held of(Handle handle, UUID fileId) {
    return handle
        .createQuery(
            """
            select count(*), coalesce(sum(amount), 0.00) as amount from mutation
            where held_by = :file and outcome = 'HELD'
            """)
        .bind("file", fileId)
        .mapTo(Held.class)
        .one();
  }

  /** Whether money stands on the word of one who uploaded it, and waited for another in vain. */
  static boolean standsOnOneWord(Handle handle, UUID mutationId) {
    return handle.createQuery(ON_ONE_WORD).bind("id", mutationId).mapTo(Boolean.class).one();
  }

  /** Sets all credits of a file free, in the transaction that brought them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeAll(UUID fileId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update mutation set outcome = 'NEW' where held_by = :file and outcome = 'HELD'")
                .bind("file", fileId)
                .execute());
  }

  /**
   * Sets some credits of a file free.
   *
   * @return whether more may wait
   */
  @Transactional
  public boolean freeSome(UUID fileId) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update mutation set outcome = 'NEW' where id in (
                          select id from mutation where held_by = :file and outcome = 'HELD'
                          order by id limit :most for no key update)
                        """)
                    .bind("file", fileId)
                    .bind("most", AT_ONCE)
                    .execute()
                == AT_ONCE);
  }

  /** What a file that no single person brought shows is told by more than an upload. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeShownBy(UUID fileId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update mutation set outcome = 'NEW', outcome_reason = null where id in (
                      select m.id from mutation m join statement_file_row r on r.mutation_id = m.id
                      where r.file_id = :file
                        and (m.outcome = 'HELD' or (m.outcome = 'DESK' and m.outcome_reason = :rejected))
                      order by m.id for no key update of m)
                    """)
                .bind("rejected", REJECTED)
                .bind("file", fileId)
                .execute());
  }

  /**
   * The bank does not know what a file tells: what waits of it is told to be gone, so that two
   * operators can take it out of the books. Should the bank show it all the same, it is there
   * again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reject(UUID fileId) {
    List<Rejected> rejected =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update mutation m set outcome = 'DESK', outcome_reason = :reason, outcome_at = :now,
                          first_missing_at = :now, disappeared_at = :now
                        from receiving_account a where m.held_by = :file and m.outcome = 'HELD' and a.id = m.account_id
                        returning m.id, a.bank, a.number as account, m.amount
                        """)
                    .bind("reason", REJECTED)
                    .bind("now", clock.instant())
                    .bind("file", fileId)
                    .mapTo(Rejected.class)
                    .list());
    rejected.forEach(
        one ->
            workItems.raise(
                BankReversals.DISAPPEARED,
                one.id(),
                "an operator says that the bank does not show what a file tells",
                Map.of(
                    "bank", one.bank(),
                    "account", one.account(),
                    "amount", one.amount().toPlainString())));
  }

  private record Rejected(UUID id, String bank, String account, BigDecimal amount) {}
}
