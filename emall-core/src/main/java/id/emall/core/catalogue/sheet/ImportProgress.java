package id.emall.core.catalogue.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How far imports have come. Each step names the row after which it begins; a step that was taken
 * already, by this node before it died or by another that took over, is not taken again.
 */
@ApplicationScoped
class ImportProgress {

  private static final int FAILURES_MOST = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private Jdbi jdbi;
  private Clock clock;
  private StagedRows staged;

  protected ImportProgress() {}

  @Inject
  ImportProgress(Jdbi jdbi, Clock clock, StagedRows staged) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.staged = staged;
  }

  /** An import that has something to be done. */
  record Running(
      UUID id, UUID shopId, ImportState state, int readThrough, int writtenThrough, int failures) {}

  /** The one that waits longest. */
  Optional<Running> next() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, shop_id, state, read_through, written_through, failures
                    from product_import where next_at <= :now order by next_at, id limit 1
                    """)
                .bind("now", clock.instant())
                .mapTo(Running.class)
                .findOne());
  }

  /** Notes that rows up to this one are checked, with them in the caller's transaction. */
  @Transactional(TxType.MANDATORY)
  void checked(UUID id, int before, int through) {
    step(
        """
        update product_import set read_through = :through
        where id = :id and state = 'CHECKING' and read_through = :before
        """,
        id,
        before,
        through);
  }

  /** Notes that rows up to this one are written, before they are, in the same transaction. */
  @Transactional(TxType.MANDATORY)
  void written(UUID id, int before, int through) {
    step(
        """
        update product_import set written_through = :through
        where id = :id and state = 'WRITING' and written_through = :before
        """,
        id,
        before,
        through);
  }

  private void step(String sql, UUID id, int before, int through) {
    held(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("id", id)
                    .bind("before", before)
                    .bind("through", through)
                    .execute()));
  }

  /** Counts what became of rows that were written. */
  @Transactional(TxType.MANDATORY)
  void count(UUID id, int made, int changed, int refused) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update product_import set made = made + :made, changed = changed + :changed,
                      rows_refused = rows_refused + :refused
                    where id = :id
                    """)
                .bind("id", id)
                .bind("made", made)
                .bind("changed", changed)
                .bind("refused", refused)
                .execute());
  }

  /**
   * All rows are checked; the seller decides, unless there is nothing to decide about.
   *
   * @return where it stands now
   */
  @Transactional(TxType.MANDATORY)
  ImportState allChecked(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update product_import i set rows_new = c.new, rows_changed = c.changed, rows_same = c.same,
                      rows_refused = c.refused, next_at = null, failures = 0,
                      state = case when c.new + c.changed = 0 then 'DONE' else 'CHECKED' end,
                      done_at = case when c.new + c.changed = 0 then :now::timestamptz end
                    from (select count(*) filter (where verdict = 'NEW') as new,
                        count(*) filter (where verdict = 'CHANGED') as changed,
                        count(*) filter (where verdict = 'SAME') as same,
                        count(*) filter (where verdict = 'REFUSED') as refused
                      from product_import_row where import_id = :id) c
                    where i.id = :id and i.state = 'CHECKING' returning i.state
                    """)
                .bind("id", id)
                .bind("now", clock.instant())
                .mapTo(ImportState.class)
                .one());
  }

  /** All rows are written. */
  @Transactional(TxType.MANDATORY)
  void allWritten(UUID id) {
    held(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update product_import set state = 'DONE', next_at = null, done_at = :now
                        where id = :id and state = 'WRITING'
                        """)
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .execute()));
  }

  /** What came of an import that is done. */
  ProductsImported outcome(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id as import_id, shop_id, member_id, name as file, made, changed, rows_refused as refused
                    from product_import where id = :id
                    """)
                .bind("id", id)
                .mapTo(ProductsImported.class)
                .one());
  }

  /** It cannot be taken, or not to its end. What was written stays. */
  @Transactional(TxType.REQUIRES_NEW)
  void refuse(Running running, RowError problem) {
    int refused =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update product_import set state = 'REFUSED', next_at = null, done_at = :now,
                          problem = :problem::jsonb
                        where id = :id and state = :state
                        """)
                    .bind("id", running.id())
                    .bind("state", running.state().name())
                    .bind("now", clock.instant())
                    .bind("problem", RowError.write(List.of(problem)))
                    .execute());
    if (refused == 1) {
      staged.forget(
          running.id(),
          running.state() == ImportState.WRITING
              ? StagedRows.Keep.REFUSED
              : StagedRows.Keep.NOTHING);
    }
  }

  /**
   * It could not be worked on, for a reason that is not the file's: again later, and not at all
   * when that does not help either.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void putOff(Running running) {
    if (running.failures() + 1 >= FAILURES_MOST) {
      refuse(running, new RowError("", "", "import.broken", List.of()));
      return;
    }
    Instant next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << running.failures()));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update product_import set failures = failures + 1, next_at = :next
                    where id = :id and next_at is not null
                    """)
                .bind("id", running.id())
                .bind("next", next)
                .execute());
  }

  private static void held(int rows) {
    if (rows == 0) {
      throw new IllegalStateException("another node works on this import now");
    }
  }
}
