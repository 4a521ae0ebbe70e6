package id.emall.core.audit;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the seals. Each is also logged, outside the database: who could rewrite the whole chain
 * there cannot rewrite what was logged.
 */
@ApplicationScoped
class AuditSeals {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSeals.class);

  private Jdbi jdbi;
  private Clock clock;

  protected AuditSeals() {}

  @Inject
  AuditSeals(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Seals what is not sealed, in the order of time, unless another node is at it.
   *
   * @param most rows in the seal
   * @return how many rows were sealed
   */
  @Transactional
  public int seal(int most) {
    return jdbi.withHandle(
        handle -> {
          if (!AdvisoryLock.AUDIT_SEAL.tryTake(handle)) {
            return 0;
          }
          AuditSeal last = last(handle).orElse(null);
          List<AuditRow> rows = unsealed(handle, last, most);
          if (!rows.isEmpty()) {
            List<String> hashes = rows.stream().map(AuditRow::hash).toList();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            AuditSeal seal = AuditSeal.after(last, now, hashes);
            insert(handle, seal, rows, hashes);
            AuditHead.moveOn(handle, last, seal);
            LOG.info("audit seal {} of {} rows: {}", seal.number(), rows.size(), seal.hash());
          }
          return rows.size();
        });
  }

  static Optional<AuditSeal> last(Handle handle) {
    return handle
        .createQuery(
            "select number, sealed_at, row_count, hash from audit_seal order by number desc limit 1")
        .mapTo(AuditSeal.class)
        .findOne();
  }

  private static List<AuditRow> unsealed(Handle handle, AuditSeal last, int most) {
    return handle
        .createQuery(
            """
            select %s from audit_event e
            where e.at >= :since
              and not exists (select 1 from audit_sealed s where s.event_id = e.id)
            order by e.at, e.id limit :most
            """
                .formatted(AuditRow.COLUMNS))
        .bind("since", last == null ? Instant.EPOCH : last.sealedAt().minus(AuditSeal.LATEST))
        .bind("most", most)
        .mapTo(AuditRow.class)
        .list();
  }

  private static void insert(
      Handle handle, AuditSeal seal, List<AuditRow> rows, List<String> hashes) {
    handle
        .createUpdate(
            """
            insert into audit_seal (number, sealed_at, row_count, hash)
            values (:number, :at, :rows, :hash)
            """)
        .bind("number", seal.number())
        .bind("at", seal.sealedAt())
        .bind("rows", seal.rowCount())
        .bind("hash", seal.hash())
        .execute();
    handle
        .createUpdate(
            """
            insert into audit_sealed (event_id, seal, position, hash)
            select id::uuid, :seal, place - 1, hash
            from unnest(:ids::text[], :hashes::text[]) with ordinality as r (id, hash, place)
            """)
        .bind("seal", seal.number())
        .bind("ids", TextArray.of(rows, row -> row.id().toString()))
        .bind("hashes", TextArray.of(hashes))
        .execute();
  }
}
