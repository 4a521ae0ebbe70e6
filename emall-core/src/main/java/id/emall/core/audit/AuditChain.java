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

/**
 * Goes through the seals of all that was done and says whether somebody meddled with it. A step
 * looks at some thousand rows and may be the first of a round or go on from another, however long
 * ago that was.
 */
@ApplicationScoped
public class AuditChain {

  /** So many seals are looked at together at most, whatever is in them. */
  private static final int SEALS_AT_ONCE = 1_000;

  /** Of one step. */
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
    SEAL,
    /** The chain does not end where it did: seals were taken off its end, or others put there. */
    CUT
  }

  /**
   * @param seal null for a row that is not sealed, and for an end of which nothing is kept
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
   * How far a round has come.
   *
   * @param seal the last one looked at; null before the first
   * @param rows of all seals looked at
   */
  record Place(AuditSeal seal, long rows) {

    static final Place START = new Place(null, 0);

    long number() {
      return seal == null ? 0 : seal.number();
    }
  }

  /**
   * @param place where it came to
   * @param faults at most {@value #MOST_FAULTS}, from the oldest on
   * @param ended whether no seal is left
   */
  record Step(Place place, List<Fault> faults, boolean ended) {}

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

  /**
   * Looks at the next seals, and for rows from before them that are in none.
   *
   * @param most rows after which no further seal is begun
   */
  Step step(Place from, int most) {
    List<AuditSeal> some = seals(from.number(), most);
    if (some.isEmpty()) {
      return new Step(from, List.of(), true);
    }
    List<Fault> faults = new ArrayList<>();
    Map<Long, List<Sealed>> sealed = sealed(some);
    AuditSeal before = from.seal();
    long rows = from.rows();
    for (AuditSeal seal : some) {
      List<Sealed> of = sealed.getOrDefault(seal.number(), List.of());
      look(before, seal, of, faults);
      rows += of.size();
      before = seal;
    }
    late(from.seal(), before).forEach(row -> faults.add(new Fault(Kind.INSERTED, null, row)));
    return new Step(
        new Place(before, rows),
        List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))),
        false);
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

  private List<AuditSeal> seals(long after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select number, sealed_at, row_count, hash from (
                      select number, sealed_at, row_count, hash,
                        sum(row_count) over (order by number) - row_count as rows_before
                      from (select number, sealed_at, row_count, hash from audit_seal
                        where number > :after order by number limit :seals) next) counted
                    where rows_before < :most order by number
                    """)
                .bind("after", after)
                .bind("seals", SEALS_AT_ONCE)
                .bind("most", most)
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

  /** Rows that the last seal, or one between, left no time for. */
  private List<UUID> late(AuditSeal first, AuditSeal last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.id from audit_event e
                    where e.at >= :since and e.at < :until
                      and not exists (select 1 from audit_sealed s where s.event_id = e.id)
                    order by e.at, e.id limit :most
                    """)
                .bind("since", first == null ? Instant.EPOCH : open(first))
                .bind("until", open(last))
                .bind("most", MOST_FAULTS)
                .mapTo(UUID.class)
                .list());
  }

  /** Since when rows may still come that this seal does not hold. */
  private static Instant open(AuditSeal seal) {
    return seal.sealedAt().minus(AuditSeal.LATEST);
  }
}
