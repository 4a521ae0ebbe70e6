package id.emall.core.privacy;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.member.ErasureAsked;
import id.emall.core.member.PersonalData;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Members who want to be forgotten. While something is open between them and the mall they cannot
 * be; then seven days pass in which they may think better of it.
 */
@ApplicationScoped
public class Erasures {

  private static final Duration THINK = Duration.ofDays(7);

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private FreshProof fresh;
  private AuditLog audit;
  private Event<Object> events;
  private Instance<PersonalData> all;

  protected Erasures() {}

  @Inject
  Erasures(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      FreshProof fresh,
      AuditLog audit,
      Event<Object> events,
      Instance<PersonalData> all) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.fresh = fresh;
    this.audit = audit;
    this.events = events;
    this.all = all;
  }

  /**
   * A wish that waits.
   *
   * @param dueAt until when it can be undone
   * @param putOffFor what had come up when it was due, as codes with commas between, or null
   */
  public record Wish(UUID id, Instant askedAt, Instant dueAt, String putOffFor) {}

  /**
   * What keeps the member from going now, as codes: {@code orders}, {@code balance}, {@code
   * payouts}, {@code refunds}, {@code complaints}, {@code operator}.
   */
  public List<String> open(Actor member) {
    return open(member.requireMember().id());
  }

  List<String> open(UUID member) {
    TreeSet<String> open = new TreeSet<>();
    all.forEach(some -> open.addAll(some.open(member)));
    return List.copyOf(open);
  }

  /** The member's wish, if there is one. */
  public Optional<Wish> mine(Actor member) {
    return of(member.requireMember().id());
  }

  Optional<Wish> of(UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, asked_at, due_at, put_off_for from erasure
                    where member_id = :member and undone_at is null and done_at is null
                    """)
                .bind("member", member)
                .mapTo(Wish.class)
                .findOne());
  }

  /**
   * Asks to be erased. Asking again changes nothing.
   *
   * @throws Refusal FORBIDDEN {@code proof-required}; CONFLICT {@code erasure.open} while something
   *     is open
   */
  @Transactional
  public void ask(Actor actor) {
    fresh.require(actor);
    UUID member = actor.requireMember().id();
    Instant due = clock.instant().plus(THINK);
    if (put(actor, member, due)) {
      events.fire(new ErasureAsked(member, due));
    }
  }

  /**
   * Notes that a member is to be erased, whoever wishes it. Whether there was no such wish before.
   *
   * @throws Refusal CONFLICT {@code erasure.open}
   */
  private boolean put(Actor by, UUID member, Instant due) {
    if (!open(member).isEmpty()) {
      throw Refusal.conflict("erasure.open");
    }
    int asked =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into erasure (id, member_id, asked_at, due_at)
                        values (:id, :member, :now, :due)
                        on conflict (member_id) where undone_at is null and done_at is null
                        do nothing
                        """)
                    .bind("id", ids.next())
                    .bind("member", member)
                    .bind("now", clock.instant())
                    .bind("due", due)
                    .execute());
    if (asked == 1) {
      audit.write(by, "member.erasure-ask", "member", member, Map.of(), Map.of());
    }
    return asked == 1;
  }

  /** The same for somebody who cannot sign in any more, in the caller's transaction. */
  void askFor(Actor by, UUID member) {
    put(by, member, clock.instant().plus(THINK));
  }

  /** Takes the wish back. Without one nothing changes. */
  @Transactional
  public void undo(Actor actor) {
    undo(actor, actor.requireMember().id());
  }

  void undo(Actor by, UUID member) {
    int undone =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update erasure set undone_at = :now
                        where member_id = :member and undone_at is null and done_at is null
                        """)
                    .bind("now", clock.instant())
                    .bind("member", member)
                    .execute());
    if (undone == 1) {
      audit.write(by, "member.erasure-undo", "member", member, Map.of(), Map.of());
    }
  }
}
