package id.emall.core.notice;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows of messages as a queue. A claim is committed before anything is sent; when its lease
 * runs out without a result, its node died between handing over and writing down. Codes are then
 * left uncertain, everything else is claimed again.
 */
@ApplicationScoped
class MessageQueue {

  /** Longer than the slowest batch: every call has a limit of seconds. */
  static final Duration USUAL_LEASE = Duration.ofMinutes(5);

  private Jdbi jdbi;
  private Clock clock;
  private Duration lease;

  protected MessageQueue() {}

  /** The lease is {@code emall.message.lease}. */
  @Inject
  MessageQueue(Jdbi jdbi, Clock clock, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    lease = settings.duration("emall.message.lease", USUAL_LEASE);
  }

  /** Claims due messages, codes first. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<ClaimedMessage> claim(int limit) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update message
                  set state = 'UNCERTAIN', next_at = null, claimed_until = null, body = '',
                    last_error = 'stopped while it was handed over'
                  where next_at <= :now and claimed_until is not null and urgency = 'CODE'
                  """)
              .bind("now", now)
              .execute();
          // Served by index message_due.
          return handle
              .createQuery(
                  """
                  with due as (
                    select id from message where next_at <= :now
                    order by urgency, next_at limit :limit for update skip locked)
                  update message m
                  set claimed_until = :lease, next_at = :lease, attempts = m.attempts + 1
                  from due where m.id = due.id
                  returning m.id, m.channel, m.recipient, m.language, m.subject, m.body,
                    m.enclosed_invoice_id, m.urgency, m.attempts, m.doubts, m.give_up_at
                  """)
              .bind("now", now)
              .bind("limit", limit)
              .bind("lease", now.plus(lease))
              .mapTo(ClaimedMessage.class)
              .list();
        });
  }

  /** The gateway has it. A code's text is forgotten. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void submitted(ClaimedMessage message, String gateway, String gatewayMessageId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message
                    set state = 'SUBMITTED', next_at = null, claimed_until = null,
                      last_error = null, gateway = :gateway, gateway_message_id = :gatewayId,
                      submitted_at = :now,
                      body = case urgency when 'CODE' then '' else body end
                    where id = :id and state = 'QUEUED'
                    """)
                .bind("id", message.id())
                .bind("gateway", gateway)
                .bind("gatewayId", gatewayMessageId)
                .bind("now", clock.instant())
                .execute());
  }

  /**
   * Puts a message back for a later time.
   *
   * @param doubts how often by now nobody knew whether it was taken
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void later(ClaimedMessage message, Instant nextAt, int doubts, String why) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message
                    set next_at = :next, claimed_until = null, doubts = :doubts, last_error = :why
                    where id = :id and state = 'QUEUED' and attempts = :attempts
                    """)
                .bind("id", message.id())
                .bind("attempts", message.attempts())
                .bind("next", nextAt)
                .bind("doubts", doubts)
                .bind("why", why)
                .execute());
  }

  /** Ends with a message that was not, or perhaps not, taken. A code's text is forgotten. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void ended(ClaimedMessage message, MessageState state, String why) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message
                    set state = :state, next_at = null, claimed_until = null, last_error = :why,
                      body = case urgency when 'CODE' then '' else body end
                    where id = :id and state = 'QUEUED' and attempts = :attempts
                    """)
                .bind("id", message.id())
                .bind("attempts", message.attempts())
                .bind("state", state)
                .bind("why", why)
                .execute());
  }
}
