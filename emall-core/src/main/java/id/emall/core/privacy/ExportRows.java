package id.emall.core.privacy;

import id.emall.core.common.vault.SealedColumn;
import id.emall.core.common.vault.SealedColumns;
import id.emall.core.member.DataExportReady;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The copies that are to be made, claimed one by one. */
@ApplicationScoped
public class ExportRows implements SealedColumns {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private Jdbi jdbi;
  private Clock clock;
  private Event<Object> events;

  protected ExportRows() {}

  @Inject
  ExportRows(Jdbi jdbi, Clock clock, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  public record Due(UUID id, UUID memberId, String language) {}

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.plain("data_export", "id", "content_cipher"));
  }

  @Transactional
  public Optional<Due> claim() {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update data_export e set claimed_until = :until
                    from member m
                    where m.id = e.member_id and e.id = (
                      select id from data_export
                      where next_at <= :now and (claimed_until is null or claimed_until < :now)
                      order by next_at limit 1 for update skip locked)
                    returning e.id, e.member_id, m.language
                    """)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .mapTo(Due.class)
                .findOne());
  }

  @Transactional
  public void ready(Due due, byte[] sealed) {
    Instant now = clock.instant();
    int written =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update data_export
                        set state = 'READY', next_at = null, claimed_until = null,
                          content_cipher = :content, ready_at = :now, expires_at = :expires
                        where id = :id and state = 'ASKED'
                        """)
                    .bind("content", sealed)
                    .bind("now", now)
                    .bind("expires", now.plus(KEPT))
                    .bind("id", due.id())
                    .execute());
    if (written == 1) {
      events.fire(new DataExportReady(due.id(), due.memberId(), now.plus(KEPT)));
    }
  }

  @Transactional
  public void putOff(Due due) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update data_export
                    set failures = failures + 1, next_at = :next, claimed_until = null
                    where id = :id and state = 'ASKED'
                    """)
                .bind("next", clock.instant().plus(PAUSE))
                .bind("id", due.id())
                .execute());
  }

  @Transactional
  public void dropOld() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update data_export set state = 'GONE', content_cipher = null
                    where state = 'READY' and expires_at <= :now
                    """)
                .bind("now", clock.instant())
                .execute());
  }
}
