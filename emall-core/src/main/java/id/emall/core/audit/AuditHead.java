package id.emall.core.audit;

import id.emall.core.common.SecurityLog;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the chain ends, as it is kept apart from the chain: in a row of its own with each seal, and
 * in each check that was made. What was cut off the end of a chain leaves no gap in it, but is
 * missed here.
 */
final class AuditHead {

  private AuditHead() {}

  /**
   * Notes the newest seal. Where the chain does not go on from what is kept, what is kept stays: it
   * is the proof.
   *
   * @param before null for the first
   */
  static void moveOn(Handle handle, AuditSeal before, AuditSeal next) {
    int moved =
        handle
            .createUpdate(
                """
                update audit_head set seal = :seal, hash = :hash, row_count = row_count + :rows
                where seal = :before and hash = :hashBefore
                """)
            .bind("seal", next.number())
            .bind("hash", next.hash())
            .bind("rows", next.rowCount())
            .bind("before", before == null ? 0 : before.number())
            .bind("hashBefore", before == null ? "" : before.hash())
            .execute();
    if (moved == 0) {
      SecurityLog.alarm("audit chain", "seal " + next.number() + " does not go on from its end");
    }
  }

  /** What a chain that was looked at to its end lacks there, if anything. */
  static Optional<AuditChain.Fault> missed(Handle handle, AuditChain.Place end) {
    return cut(handle, end).or(() -> forgotten(handle)).map(AuditHead::fault);
  }

  private static AuditChain.Fault fault(long seal) {
    return new AuditChain.Fault(AuditChain.Kind.CUT, seal, null);
  }

  /** In one statement, because seals are added meanwhile. */
  private static Optional<Long> cut(Handle handle, AuditChain.Place end) {
    return handle
        .createQuery(
            """
            select coalesce(h.seal, 0)
            from (select max(number) as number from audit_seal) newest
              left join audit_head h on true
              left join audit_seal s on s.number = h.seal
            where h.seal is null
              or h.seal <> coalesce(newest.number, 0)
              or h.hash <> coalesce(s.hash, '')
              or h.seal = :seal and h.row_count <> :rows
            """)
        .bind("seal", end.number())
        .bind("rows", end.rows())
        .mapTo(Long.class)
        .findOne();
  }

  /** The oldest seal that a check saw at the end and that is another now, or none. */
  private static Optional<Long> forgotten(Handle handle) {
    return handle
        .createQuery(
            """
            select c.seals from audit_check c left join audit_seal s on s.number = c.seals
            where c.head is not null and c.head is distinct from s.hash
            order by c.seals limit 1
            """)
        .mapTo(Long.class)
        .findOne();
  }
}
