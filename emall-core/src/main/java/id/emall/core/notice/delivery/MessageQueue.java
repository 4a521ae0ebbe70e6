package id.emall.core.notice.delivery;

import id.emall.core.common.TextArray;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
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

  private static final String ANY = "true";
  private static final String CODES = "urgency = 'CODE'";

  private Jdbi jdbi;
  private Clock clock;
  private HeldBack heldBack;
  private Duration lease;

  protected MessageQueue() {}

  /** The lease is {@code emall.message.lease}. */
  @Inject
  MessageQueue(Jdbi jdbi, Clock clock, HeldBack heldBack, SettingReader settings) {
    this.heldBack = heldBack;
    this.jdbi = jdbi;
    this.clock = clock;
    lease = settings.duration("emall.message.lease", USUAL_LEASE);
  }

  /**
   * Claims due messages, the most urgent first, and holds back what may not go out now.
   *
   * @return none when nothing was due
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<HeldBack.Sifted> claim(int limit) {
    return sifted(claimDue(ANY, limit));
  }

  /** The same with nothing but one-time codes. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<HeldBack.Sifted> claimCodes(int limit) {
    return sifted(claimDue(CODES, limit));
  }

  private Optional<HeldBack.Sifted> sifted(List<ClaimedMessage> claimed) {
    return claimed.isEmpty() ? Optional.empty() : Optional.of(heldBack.sift(claimed));
  }

  private List<ClaimedMessage> claimDue(String which, int limit) {
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
                    select id from message where next_at <= :now and %s
                    order by urgency, next_at limit :limit for update skip locked)
                  update message m
                  set claimed_until = :lease, next_at = :lease, attempts = m.attempts + 1, waits = null
                  from due where m.id = due.id
                  returning m.id, m.channel, m.recipient, m.language, m.subject, m.body,
                    m.enclosed_invoice_id, m.urgency, m.quiet_zone, m.attempts, m.doubts, m.give_up_at,
                    m.claimed_until
                  """
                      .formatted(which))
              .bind("now", now)
              .bind("limit", limit)
              .bind("lease", now.plus(lease))
              .mapTo(ClaimedMessage.class)
              .list();
        });
  }

  /**
   * A message that a gateway has taken.
   *
   * @param partIds the gateway's id of each part; empty when it gives none
   */
  record Taken(ClaimedMessage message, String gateway, List<String> partIds) {}

  /** Gateways have these. A code's text is forgotten; of text messages receipts may follow. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void submitted(List<Taken> taken) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update message m
                  set state = 'SUBMITTED', next_at = null, claimed_until = null, last_error = null,
                    gateway = t.gateway, gateway_message_id = t.gateway_id, submitted_at = :now,
                    body = case urgency when 'CODE' then '' else body end
                  from unnest(:ids::uuid[], :gateways::text[], :gatewayIds::text[]) t (id, gateway, gateway_id)
                  where m.id = t.id and m.state = 'QUEUED'
                  """)
              .bindArray("ids", UUID.class, taken.stream().map(one -> one.message().id()).toList())
              .bind("gateways", TextArray.of(taken, Taken::gateway))
              .bind(
                  "gatewayIds",
                  TextArray.of(taken, one -> one.partIds().stream().findFirst().orElse(null)))
              .bind("now", clock.instant())
              .execute();
          insertParts(handle, taken.stream().flatMap(MessageQueue::parts).toList());
        });
  }

  private record Part(UUID message, int number, String gateway, String gatewayId) {}

  private static Stream<Part> parts(Taken taken) {
    UUID message = taken.message().id();
    if (taken.message().channel() != Channel.SMS) {
      return Stream.of();
    }
    if (taken.partIds().isEmpty()) {
      return Stream.of(new Part(message, 1, taken.gateway(), null));
    }
    return IntStream.range(0, taken.partIds().size())
        .mapToObj(i -> new Part(message, i + 1, taken.gateway(), taken.partIds().get(i)));
  }

  /** A receipt that came first has made a part without what the submission's answer tells. */
  private void insertParts(Handle handle, List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into message_part (message_id, part, gateway, gateway_message_id, state, submitted_at)
            select p.*, 'UNDER_WAY', :now
            from unnest(:ids::uuid[], :numbers::int[], :gateways::text[], :gatewayIds::text[]) p
            on conflict (message_id, part) do update
            set gateway = excluded.gateway,
              gateway_message_id = coalesce(excluded.gateway_message_id, message_part.gateway_message_id)
            """)
        .bindArray("ids", UUID.class, parts.stream().map(Part::message).toList())
        .bindArray("numbers", Integer.class, parts.stream().map(Part::number).toList())
        .bind("gateways", TextArray.of(parts, Part::gateway))
        .bind("gatewayIds", TextArray.of(parts, Part::gatewayId))
        .bind("now", clock.instant())
        .execute();
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
