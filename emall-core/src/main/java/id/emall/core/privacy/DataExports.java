package id.emall.core.privacy;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Copies of all that the mall keeps about a member, for that member alone. One is asked for, made
 * in the background, and waits sealed for a week.
 */
@ApplicationScoped
public class DataExports {

  private static final int PER_DAY = 3;
  private static final int SHOWN = 5;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Vault vault;
  private FreshProof fresh;
  private AuditLog audit;

  protected DataExports() {}

  @Inject
  DataExports(Jdbi jdbi, Ids ids, Clock clock, Vault vault, FreshProof fresh, AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.vault = vault;
    this.fresh = fresh;
    this.audit = audit;
  }

  /** How far a copy has come. */
  public enum State {
    ASKED,
    READY,
    /** Its week is over. */
    GONE
  }

  /**
   * @param readyAt null until it is ready
   * @param expiresAt until when it can be fetched, null until it is ready
   */
  public record Copy(
      UUID id,
      Instant askedAt,
      State state,
      Instant readyAt,
      Instant expiresAt,
      Instant fetchedAt) {}

  /** The member's last copies, newest first. */
  public List<Copy> mine(Actor member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, asked_at, state, ready_at, expires_at, fetched_at from data_export
                    where member_id = :member order by asked_at desc, id desc limit :most
                    """)
                .bind("member", member.requireMember().id())
                .bind("most", SHOWN)
                .mapTo(Copy.class)
                .list());
  }

  /**
   * Asks for a copy. Asking again while one is being made changes nothing.
   *
   * @throws Refusal FORBIDDEN {@code proof-required}; {@code export.too-many} after three in a day
   */
  @Transactional
  public void ask(Actor actor) {
    fresh.require(actor);
    UUID member = actor.requireMember().id();
    int lately =
        jdbi.withHandle(
            handle -> {
              handle.execute("select 1 from member where id = ? for update", member);
              return handle
                  .createQuery(
                      """
                      select count(*) from data_export
                      where member_id = :member and asked_at > :since
                      """)
                  .bind("member", member)
                  .bind("since", clock.instant().minus(Duration.ofDays(1)))
                  .mapTo(Integer.class)
                  .one();
            });
    if (lately >= PER_DAY) {
      throw Refusal.tooMany("export.too-many", PER_DAY);
    }
    UUID id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into data_export (id, member_id, asked_at, state, next_at)
                    values (:id, :member, :now, 'ASKED', :now)
                    on conflict (member_id) where state = 'ASKED' do nothing
                    """)
                .bind("id", id)
                .bind("member", member)
                .bind("now", clock.instant())
                .execute());
    audit.write(actor, "member.export", "member", member, Map.of(), Map.of());
  }

  /**
   * The bytes of a copy, a ZIP.
   *
   * @throws Refusal FORBIDDEN {@code proof-required}; NOT_FOUND when it is not the actor's, not
   *     ready or over
   */
  @Transactional
  public byte[] fetch(Actor actor, UUID id) {
    fresh.require(actor);
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update data_export set fetched_at = :now
                        where id = :id and member_id = :member and state = 'READY'
                          and expires_at > :now
                        returning content_cipher
                        """)
                    .bind("id", id)
                    .bind("member", actor.requireMember().id())
                    .bind("now", clock.instant())
                    .mapTo(byte[].class)
                    .findOne())
        .map(vault::open)
        .orElseThrow(() -> Refusal.notFound("export"));
  }
}
