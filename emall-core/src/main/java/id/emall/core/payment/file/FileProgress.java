package id.emall.core.payment.file;

import id.emall.contracts.bank.file.FileReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What a file's row says while it is worked on, each in a transaction of its own, so that people
 * see it. Whoever lost the lease is stopped by the next word.
 */
@ApplicationScoped
class FileProgress {

  private static final int FAILURES_MOST = 5;

  private Jdbi jdbi;
  private Clock clock;
  private FileSettings settings;

  protected FileProgress() {}

  @Inject
  FileProgress(Jdbi jdbi, Clock clock, FileSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * A file that this node works on.
   *
   * @param worker names this claim; another claim has another name
   * @param chosenAccountId for layouts that name no account, or null
   * @param broughtBy the label of who brought it
   */
  record Claimed(
      UUID id,
      UUID worker,
      String name,
      UUID chosenAccountId,
      Instant receivedAt,
      int failures,
      FileArrivals.Origin origin,
      String broughtBy) {

    /** What lies in the folder was brought by the bank's own transfer. */
    boolean byOnePerson() {
      return origin == FileArrivals.Origin.UPLOAD;
    }
  }

  /** A row of the check's report. */
  record Note(int line, String verdict, String problem) {}

  /** Claims the file that waits longest; what an earlier worker left of it goes. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Claimed> claim(UUID worker) {
    Optional<Claimed> claimed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update statement_file set state = 'CHECKING', worker = :worker, working_until = :until, progress = 0,
                          progress_of = bytes
                        where id = (
                          select id from statement_file where next_at <= :now and (working_until is null or working_until <= :now)
                          order by next_at, id limit 1 for update skip locked)
                        returning id, worker, name, chosen_account_id, received_at, failures, origin, brought_by
                        """)
                    .bind("worker", worker)
                    .bind("now", clock.instant())
                    .bind("until", clock.instant().plus(settings.lease()))
                    .mapTo(Claimed.class)
                    .findOne());
    claimed.ifPresent(
        file ->
            jdbi.useHandle(
                handle ->
                    handle
                        .createUpdate("delete from statement_file_row where file_id = :id")
                        .bind("id", file.id())
                        .execute()));
    return claimed;
  }

  /**
   * How far it has come, and that its worker lives. By a connection of its own: within the one that
   * takes the rows nobody would see it before they are all taken.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void at(Claimed file, FileState state, long done, long of) {
    try (Handle handle = jdbi.open()) {
      held(
          handle
              .createUpdate(
                  """
                  update statement_file set state = :state, progress = :done, progress_of = :of, working_until = :until
                  where id = :id and worker = :worker and next_at is not null
                  """)
              .bind("state", state.name())
              .bind("done", done)
              .bind("of", of)
              .bind("until", clock.instant().plus(settings.lease()))
              .bind("id", file.id())
              .bind("worker", file.worker())
              .execute());
    }
  }

  /**
   * Rows of which the check has something to say.
   *
   * @param first number of the first of them, counted from 1 over the whole file
   */
  @Transactional(TxType.REQUIRES_NEW)
  void note(Claimed file, long first, List<Note> notes) {
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      places.add(-(first + i));
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into statement_file_row (file_id, line, place, verdict, problem)
                    select :file, t.line, t.place, t.verdict, t.problem::jsonb
                    from unnest(:lines::int[], :places::bigint[], :verdicts::text[], :problems::text[])
                      as t (line, place, verdict, problem)
                    """)
                .bind("file", file.id())
                .bindArray("lines", Integer.class, notes.stream().map(Note::line).toList())
                .bindArray("places", Long.class, places)
                .bindArray("verdicts", String.class, notes.stream().map(Note::verdict).toList())
                .bindArray("problems", String.class, notes.stream().map(Note::problem).toList())
                .execute());
  }

  /** Nothing of it is taken. */
  @Transactional(TxType.REQUIRES_NEW)
  void refuse(Claimed file, Optional<FileReport> report, List<Problem> problems, long count) {
    jdbi.useHandle(
        handle ->
            held(
                handle
                    .createUpdate(
                        """
                        update statement_file set state = 'REFUSED', next_at = null, working_until = null, done_at = :now,
                          problems = :problems::jsonb, problem_count = :count, layout = :layout, bank = :bank,
                          rows_ignored = (select count(*) from statement_file_row where file_id = :id and verdict = 'IGNORED'),
                          rows_refused = (select count(*) from statement_file_row where file_id = :id and verdict = 'REFUSED')
                        where id = :id and worker = :worker and next_at is not null
                        """)
                    .bind("now", clock.instant())
                    .bind("problems", Problem.write(problems))
                    .bind("count", count)
                    .bind(
                        "layout",
                        report.flatMap(FileReport::layout).map(one -> one.name()).orElse(null))
                    .bind(
                        "bank",
                        report.flatMap(FileReport::layout).flatMap(one -> one.bank()).orElse(null))
                    .bind("id", file.id())
                    .bind("worker", file.worker())
                    .execute()));
  }

  /**
   * It could not be worked on, for a reason that is not the file's: again later, and refused when
   * that does not help either.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void putOff(Claimed file, String why) {
    if (file.failures() + 1 >= FAILURES_MOST) {
      refuse(file, Optional.empty(), List.of(new Problem(0, "", Problem.BROKEN, why, "")), 1);
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update statement_file set state = 'RECEIVED', failures = failures + 1, last_error = :why,
                      working_until = null, next_at = :next
                    where id = :id and worker = :worker and next_at is not null
                    """)
                .bind("why", why)
                .bind(
                    "next",
                    clock
                        .instant()
                        .plus(Duration.ofSeconds(10).multipliedBy(1L << file.failures())))
                .bind("id", file.id())
                .bind("worker", file.worker())
                .execute());
  }

  static void held(int rows) {
    if (rows == 0) {
      throw new IllegalStateException("another node works on this file now");
    }
  }
}
