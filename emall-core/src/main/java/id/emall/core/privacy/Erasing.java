package id.emall.core.privacy;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.PublicCode;
import id.emall.core.member.ErasureBegins;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Erases one member whose days are over, in one transaction: a last mail is written, each package
 * lets its part go, and what the law keeps stands under a pseudonym.
 */
@ApplicationScoped
class Erasing {

  private static final Actor ERASER = new Actor.System("erasure");
  private static final Duration PUT_OFF = Duration.ofDays(1);

  private Jdbi jdbi;
  private Clock clock;
  private PublicCode codes;
  private Erasures erasures;
  private AuditLog audit;
  private Event<Object> events;
  private Instance<PersonalData> all;

  protected Erasing() {}

  @Inject
  Erasing(
      Jdbi jdbi,
      Clock clock,
      PublicCode codes,
      Erasures erasures,
      AuditLog audit,
      Event<Object> events,
      Instance<PersonalData> all) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.codes = codes;
    this.erasures = erasures;
    this.audit = audit;
    this.events = events;
    this.all = all;
  }

  private record Due(UUID id, UUID memberId) {}

  /** Wishes whose days are over, the oldest first. */
  public List<UUID> due(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from erasure
                    where undone_at is null and done_at is null and due_at <= :now
                    order by due_at limit :most
                    """)
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
  }

  /** Erases one; whoever has something open again waits another day. */
  @Transactional
  public void erase(UUID wish) {
    Instant now = clock.instant();
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, member_id from erasure
                        where id = :id and undone_at is null and done_at is null and due_at <= :now
                        for update skip locked
                        """)
                    .bind("id", wish)
                    .bind("now", now)
                    .mapTo(Due.class)
                    .findOne())
        .ifPresent(due -> decide(due, now));
  }

  private void decide(Due due, Instant now) {
    // An order, a cart or a session that comes meanwhile names the row and waits for it.
    jdbi.useHandle(
        handle -> handle.execute("select 1 from member where id = ? for update", due.memberId()));
    List<String> open = erasures.open(due.memberId());
    if (open.isEmpty()) {
      erase(due.memberId(), now);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update erasure
                    set done_at = case when :done then :now::timestamptz end,
                      due_at = case when :done then due_at else :later end,
                      put_off_for = nullif(:open, '')
                    where id = :id
                    """)
                .bind("done", open.isEmpty())
                .bind("now", now)
                .bind("later", now.plus(PUT_OFF))
                .bind("open", String.join(",", open))
                .bind("id", due.id())
                .execute());
  }

  private void erase(UUID member, Instant now) {
    events.fire(new ErasureBegins(member));
    String pseudonym = "Anggota " + codes.next();
    all.stream()
        .sorted(Comparator.comparing(PersonalData::last))
        .flatMap(some -> some.tables().stream())
        .filter(table -> table.erase() != null)
        .forEach(table -> erase(table, member, pseudonym, now));
    audit.write(ERASER, "member.erase", "member", member, Map.of(), Map.of());
  }

  private void erase(PersonalTable table, UUID member, String pseudonym, Instant now) {
    jdbi.useHandle(
        handle -> {
          var update = handle.createUpdate(table.erase());
          update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          update
              .bind("member", member)
              .bind("label", "member:" + member)
              .bind("pseudonym", pseudonym)
              .bind("now", now)
              .execute();
        });
  }
}
