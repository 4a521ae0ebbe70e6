package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.RequestId;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Who read whose identity number in clear, or looked at a scan, when and why. Whoever shows one
 * writes here first, in the transaction that reads it. Rows can only be added. The member sees who
 * looked at what is his; operators with the right to read the audit see all.
 */
@ApplicationScoped
public class IdentityReadings {

  private static final int PAGE = 50;
  private static final int MINE_MOST = 200;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected IdentityReadings() {}

  @Inject
  IdentityReadings(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** What was read. */
  public enum What {
    /** The number of an identity or a licence, in clear. */
    NUMBER,
    /** A scan or another file that only its owner and operators may see. */
    SCAN
  }

  /**
   * One reading.
   *
   * @param reader e.g. {@code operator:0190…}
   * @param readerName the reader's name at that time
   * @param subjectId the member whose it is
   * @param objectKind where it stands, e.g. {@code seller_application}
   * @param reason why, in the reader's words; empty when one read one's own
   */
  public record Reading(
      UUID id,
      Instant at,
      String reader,
      String readerName,
      UUID subjectId,
      What what,
      String objectKind,
      String objectId,
      String reason) {}

  /**
   * Writes a reading down. An operator gives a reason; a member reads what is his own without one.
   *
   * @param subject the member whose number or scan it is
   * @param objectKind where it stands, e.g. {@code seller_application}, {@code media}
   * @param reason of an operator 5 to 200 characters for a number, at most 200 for a scan, which he
   *     sees beside what he decides; ignored otherwise
   * @throws Refusal INVALID for {@code reason}; FORBIDDEN for a member who reads another's, and for
   *     partners and visitors
   */
  @Transactional
  public void write(
      Actor reader, UUID subject, What what, String objectKind, Object objectId, String reason) {
    String told = reason(reader, subject, what, reason);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into identity_reading (id, at, reader, reader_name, subject_id, what,
                      object_kind, object_id, reason, correlation_id)
                    values (:id, :at, :reader, :name, :subject, :what, :kind, :object, :reason,
                      :request)
                    """)
                .bind("id", ids.next())
                .bind("at", clock.instant())
                .bind("reader", reader.label())
                .bind("name", name(reader))
                .bind("subject", subject)
                .bind("what", what)
                .bind("kind", objectKind)
                .bind("object", objectId.toString())
                .bind("reason", told)
                .bind("request", RequestId.current())
                .execute());
  }

  /** Who looked at what is the member's, newest first, at most 200. */
  public List<Reading> mine(Actor member) {
    UUID subject = member.requireMember().id();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, at, reader, reader_name, subject_id, what, object_kind, object_id,
                      reason
                    from identity_reading where subject_id = :subject
                    order by at desc, id desc limit :most
                    """)
                .bind("subject", subject)
                .bind("most", MINE_MOST)
                .mapTo(Reading.class)
                .list());
  }

  /**
   * A page of all readings, newest first.
   *
   * @param subject of one member only, or null
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<Reading> all(Actor operator, UUID subject, String cursor) {
    operator.requireOperator(Right.AUDIT);
    PageCut cut = PageCut.of("at", "id", false, PAGE, cursor);
    List<Reading> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, at, reader, reader_name, subject_id, what, object_kind,
                          object_id, reason
                        from identity_reading
                        where (cast(:subject as uuid) is null or subject_id = :subject)
                          %s %s limit :most
                        """
                            .formatted(cut.place(), cut.order()))
                    .bindMap(cut.values())
                    .bind("subject", subject)
                    .mapTo(Reading.class)
                    .list());
    return cut.of(found, Reading::at, Reading::id);
  }

  private static String reason(Actor reader, UUID subject, What what, String reason) {
    boolean own = reader instanceof Actor.Member member && member.id().equals(subject);
    if (own || reader instanceof Actor.System) {
      return "";
    }
    reader.requireOperator();
    Checks checks = new Checks();
    String told = checks.line("reason", reason, what == What.NUMBER ? 5 : 0, 200);
    checks.refuse();
    return told;
  }

  private static String name(Actor reader) {
    return switch (reader) {
      case Actor.Member member -> member.name();
      case Actor.System system -> system.name();
      case Actor.Partner partner -> partner.name();
      case Actor.Visitor visitor -> "";
    };
  }
}
