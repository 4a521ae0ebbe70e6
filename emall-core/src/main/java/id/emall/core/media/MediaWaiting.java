package id.emall.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What waits to be brought to the bucket, claimed one by one. */
@ApplicationScoped
class MediaWaiting {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int DOUBLINGS = 7;

  private Jdbi jdbi;
  private Clock clock;

  protected MediaWaiting() {}

  @Inject
  MediaWaiting(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param content null: to be thrown away
   * @param version raised when something else waits under the id
   */
  public record Due(String id, byte[] content, int version, int failures) {}

  @Transactional
  public Optional<Due> claim() {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update media_waiting set next_at = :until
                    where id = (select id from media_waiting where next_at <= :now
                      order by next_at limit 1 for update skip locked)
                    returning id, content, version, failures
                    """)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .mapTo(Due.class)
                .findOne());
  }

  boolean has(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from media_waiting where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  /** It is there; what came under the id meanwhile goes on waiting. */
  @Transactional
  public void done(Due due) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from media_waiting where id = ? and version = ?", due.id(), due.version()));
  }

  @Transactional
  public void putOff(Due due) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.failures(), DOUBLINGS));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update media_waiting set failures = failures + 1, next_at = :next
                    where id = :id and version = :version
                    """)
                .bind("next", clock.instant().plus(pause))
                .bind("id", due.id())
                .bind("version", due.version())
                .execute());
  }
}
