package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.SecurityLog;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Leads a look at the whole chain from its first seal to its end, in steps of a transaction each.
 * There is one round at a time; where it is stands in the database, so that any node goes on with
 * it.
 */
@ApplicationScoped
class AuditRounds {

  private static final int MOST_FAULTS = 20;
  private static final Actor SELF = new Actor.System("audit-check");

  private Jdbi jdbi;
  private Clock clock;
  private AuditChain chain;
  private WorkItems workItems;

  protected AuditRounds() {}

  @Inject
  AuditRounds(Jdbi jdbi, Clock clock, AuditChain chain, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chain = chain;
    this.workItems = workItems;
  }

  private record Round(
      Instant begunAt,
      Long seal,
      Instant sealedAt,
      Integer sealRows,
      String hash,
      long rowCount,
      List<String> faults) {

    AuditChain.Place place() {
      return new AuditChain.Place(
          seal == null ? null : new AuditSeal(seal, sealedAt, sealRows, hash), rowCount);
    }
  }

  /** Begins a round unless one is under way. */
  @Transactional
  public void begin() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_round (begun_at, row_count, faults) values (:now, 0, '{}')
                    on conflict do nothing
                    """)
                .bind("now", clock.instant())
                .execute());
  }

  /** Begins one when the last ended that long ago. */
  @Transactional
  public void beginAfter(Duration pause) {
    boolean due =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select not exists (select 1 from audit_check where checked_at > :since)")
                    .bind("since", clock.instant().minus(pause))
                    .mapTo(Boolean.class)
                    .one());
    if (due) {
      begin();
    }
  }

  /**
   * Takes the round one step on.
   *
   * @param rows after which no further seal is begun
   * @return false when there is no round, or none any more
   */
  @Transactional
  public boolean step(int rows) {
    return jdbi.withHandle(
        handle -> open(handle).filter(round -> !ends(handle, round, rows)).isPresent());
  }

  private static Optional<Round> open(Handle handle) {
    return handle
        .createQuery(
            """
            select begun_at, seal, sealed_at, seal_rows, hash, row_count, faults
            from audit_round for update skip locked
            """)
        .mapTo(Round.class)
        .findOne();
  }

  private boolean ends(Handle handle, Round round, int rows) {
    AuditChain.Step step = chain.step(round.place(), rows);
    Stream<AuditChain.Fault> more =
        step.ended() ? AuditHead.missed(handle, step.place()).stream() : step.faults().stream();
    List<String> faults =
        Stream.concat(round.faults().stream(), more.map(AuditChain.Fault::toString))
            .limit(MOST_FAULTS)
            .toList();
    if (!faults.isEmpty()) {
      workItems.raise(
          AuditChecks.BROKEN,
          "chain",
          "what was written down was changed: " + faults.getFirst(),
          Map.of("faults", String.join(", ", faults)));
    }
    if (step.ended()) {
      end(handle, round, step.place(), faults);
    } else {
      goOn(handle, step.place(), faults);
    }
    return step.ended();
  }

  private static void goOn(Handle handle, AuditChain.Place place, List<String> faults) {
    handle
        .createUpdate(
            """
            update audit_round set seal = :seal, sealed_at = :at, seal_rows = :sealRows,
              hash = :hash, row_count = :rows, faults = :faults
            """)
        .bind("seal", place.number())
        .bind("at", place.seal().sealedAt())
        .bind("sealRows", place.seal().rowCount())
        .bind("hash", place.seal().hash())
        .bind("rows", place.rows())
        .bind("faults", TextArray.of(faults))
        .execute();
  }

  private void end(Handle handle, Round round, AuditChain.Place place, List<String> faults) {
    handle.execute("delete from audit_round");
    handle
        .createUpdate(
            """
            insert into audit_check (begun_at, checked_at, seals, row_count, head, faults)
            values (:begun, :now, :seals, :rows, :head, :faults)
            """)
        .bind("begun", round.begunAt())
        .bind("now", clock.instant())
        .bind("seals", place.number())
        .bind("rows", place.rows())
        .bind("head", place.seal() == null ? null : place.seal().hash())
        .bind("faults", TextArray.of(faults))
        .execute();
    String end =
        "%d seals of %d rows, the last %s"
            .formatted(
                place.number(), place.rows(), place.seal() == null ? "none" : place.seal().hash());
    if (faults.isEmpty()) {
      workItems.close(SELF, AuditChecks.BROKEN, "chain");
      SecurityLog.noted("audit chain", "holds: " + end);
    } else {
      SecurityLog.alarm("audit chain", "broken, " + faults.getFirst() + ": " + end);
    }
  }
}
