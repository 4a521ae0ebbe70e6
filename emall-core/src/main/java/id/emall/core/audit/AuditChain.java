package id.emall.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Goes through the seals of all that was done and says whether somebody meddled with it. */
@ApplicationScoped
public class AuditChain {

  /** So many seals are looked at together, of at most a thousand rows each. */
  private static final int SEALS_AT_ONCE = 50;

  private static final int MOST_FAULTS = 20;

  private Jdbi jdbi;

  protected AuditChain() {}

  @Inject
  public AuditChain(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is wrong with a row or a seal. */
  public enum Kind {
    /** A row is no longer what was sealed. */
    CHANGED,
    /** A sealed row is gone. */
    REMOVED,
    /** A row came in later with an earlier time. */
    INSERTED,
    /** A seal does not follow from the one before it and its rows. */
    SEAL
  }

  /**
   * @param seal null for a row that is not sealed
   * @param row null for a whole seal
   */
  public record Fault(Kind kind, Long seal, UUID row) {

    /** E.g. {@code CHANGED 17 0190…}. */
    @Override
    public String toString() {
      return kind + (seal == null ? "" : " " + seal) + (row == null ? "" : " " + row);
    }
  }

  /**
   * What was found.
   *
   * @param head hash of the newest seal, to be compared with what was logged; null without seals
   * @param faults at most {@value #MOST_FAULTS}, from the oldest on
   */
  public record Verdict(long seals, long rows, String head, List<Fault> faults) {

    public boolean holds() {
      return faults.isEmpty();
    }
  }

  private record Sealed(
      long seal,
      UUID eventId,
      String hash,
      UUID id,
      Instant at,
      String actor,
      String act,
      String objectKind,
      String objectId,
      String before,
      String after,
      String correlationId) {

    AuditRow row() {
      return new AuditRow(id, at, actor, act, objectKind, objectId, before, after, correlationId);
    }
  }

  /** Looks at the whole chain, and for rows outside it that should be in it. */
  public Verdict verify() {
    List<Fault> faults = new ArrayList<>();
    AuditSeal before = null;
    long rows = 0;
    List<AuditSeal> some = seals(0);
    while (!some.isEmpty()) {
      Map<Long, List<Sealed>> sealed = sealed(some);
      for (AuditSeal seal : some) {
        List<Sealed> of = sealed.getOrDefault(seal.number(), List.of());
        look(before, seal, of, faults);
        rows += of.size();
        before = seal;
      }
      some = seals(before.number());
    }
    if (before != null) {
      late(before).forEach(row -> faults.add(new Fault(Kind.INSERTED, null, row)));
    }
    return new Verdict(
        before == null ? 0 : before.number(),
        rows,
        before == null ? null : before.hash(),
        List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
  }

  private static void look(
      AuditSeal before, AuditSeal seal, List<Sealed> rows, List<Fault> faults) {
    if (!seal.follows(before, rows.stream().map(Sealed::hash).toList())) {
      faults.add(new Fault(Kind.SEAL, seal.number(), null));
    }
    for (Sealed sealed : rows) {
      if (sealed.id() == null) {
        faults.add(new Fault(Kind.REMOVED, seal.number(), sealed.eventId()));
      } else if (!sealed.row().hash().equals(sealed.hash())) {
        faults.add(new Fault(Kind.CHANGED, seal.number(), sealed.eventId()));
      } else if (before != null
          && sealed.at().isBefore(before.sealedAt().minus(AuditSeal.LATEST))) {
        faults.add(new Fault(Kind.INSERTED, seal.number(), sealed.eventId()));
      }
    }
  }

  private List<AuditSeal> seals(long after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select number, sealed_at, row_count, hash from audit_seal
                    where number > :after order by number limit :most
                    """)
                .bind("after", after)
                .bind("most", SEALS_AT_ONCE)
                .mapTo(AuditSeal.class)
                .list());
  }

  private Map<Long, List<Sealed>> sealed(List<AuditSeal> seals) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select s.seal, s.event_id, s.hash, %s
                        from audit_sealed s left join audit_event e on e.id = s.event_id
                        where s.seal between :first and :last order by s.seal, s.position
                        """
                            .formatted(AuditRow.COLUMNS))
                    .bind("first", seals.getFirst().number())
                    .bind("last", seals.getLast().number())
                    .mapTo(Sealed.class)
                    .list())
        .stream()
        .collect(Collectors.groupingBy(Sealed::seal));
  }

  /** Rows older than what the last seal left open. */
  private List<UUID> late(AuditSeal last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.id from audit_event e
                    where e.at < :until
                      and not exists (select 1 from audit_sealed s where s.event_id = e.id)
                    order by e.at, e.id limit :most
                    """)
                .bind("until", last.sealedAt().minus(AuditSeal.LATEST))
                .bind("most", MOST_FAULTS)
                .mapTo(UUID.class)
                .list());
  }
}
