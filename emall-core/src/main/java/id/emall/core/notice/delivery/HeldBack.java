package id.emall.core.notice.delivery;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.TextArray;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.notice.Channel;
import id.emall.core.notice.QuietHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Holds claimed messages back that may not go out now: in quiet hours what may wait for the
 * morning, and what is more than {@code emall.message.sms-per-hour} text messages to one number
 * within an hour, the least urgent first. A code is held back by twice that number only, as its own
 * limit is where it is issued.
 */
@ApplicationScoped
class HeldBack {

  private static final int USUALLY_PER_HOUR = 20;

  /** More than anybody is sent: when there is no limit. */
  private static final int NO_LIMIT = 1_000_000;

  // Served by the indexes message_by_recipient and message_claimed. What a clock wrote that was
  // ahead
  // counts for nothing.
  private static final String PUT_OFF =
      """
      with mine as (
        select m.id, m.recipient, m.give_up_at,
          case m.urgency when 'CODE' then 2 * :perHour else :perHour end as most,
          row_number() over (partition by m.recipient order by m.urgency, m.id) as place
        from unnest(:ids::uuid[], :recipients::text[], :urgencies::text[], :ends::text[]::timestamptz[])
          m (id, recipient, urgency, give_up_at)),
      used as (
        select r.recipient, sent.times, cardinality(sent.times) + (
            select count(*) from message c
            where c.recipient = r.recipient and c.claimed_until > :now and c.id <> all(:ids::uuid[])) as number
        from (select distinct recipient from mine) r
        cross join lateral (
          select coalesce(array_agg(s.submitted_at order by s.submitted_at), '{}') as times
          from (
            select submitted_at from message
            where recipient = r.recipient and next_at is null and submitted_at > :since
              and submitted_at < :now::timestamptz + interval '1 minute'
            order by submitted_at desc limit 2 * :perHour) s) sent),
      above as (
        select mine.*, coalesce(used.times[(used.number + mine.place - mine.most)::int], :now) + :hour::interval as room
        from mine join used using (recipient) where used.number + mine.place > mine.most),
      spent as (
        insert into sms_spent as s (minute, number)
        select date_trunc('minute', :now::timestamptz), n.number
        from (select (select count(*) from mine) - (select count(*) from above) as number) n where n.number > 0
        on conflict (minute) do update set number = s.number + excluded.number),
      held as (
        update message m
        set next_at = least(a.room, a.give_up_at), claimed_until = null, attempts = m.attempts - 1, waits = 'HOUR'
        from above a where m.id = a.id and a.give_up_at > :now)
      select id from above
      """;

  private Jdbi jdbi;
  private Clock clock;
  private QuietHours quiet;
  private int perHour;

  protected HeldBack() {}

  @Inject
  HeldBack(Jdbi jdbi, Clock clock, QuietHours quiet, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.quiet = quiet;
    int set = settings.whole("emall.message.sms-per-hour", USUALLY_PER_HOUR, 0, NO_LIMIT);
    perHour = set == 0 ? NO_LIMIT : set;
  }

  /**
   * What becomes of claimed messages; those in neither list wait.
   *
   * @param going to be handed over
   * @param overdue to be given up: their time is over, and their number is sent no more this hour
   */
  record Sifted(List<ClaimedMessage> going, List<ClaimedMessage> overdue) {}

  /** In the transaction of the claim. */
  @Transactional(Transactional.TxType.MANDATORY)
  Sifted sift(List<ClaimedMessage> claimed) {
    Instant now = clock.instant();
    Map<ClaimedMessage, Instant> untilMorning = new LinkedHashMap<>();
    for (ClaimedMessage message : claimed) {
      if (message.quietZone() != null) {
        quiet.end(now, message.quietZone()).ifPresent(end -> untilMorning.put(message, end));
      }
    }
    if (!untilMorning.isEmpty()) {
      waitForMorning(untilMorning, now);
    }
    List<ClaimedMessage> left = new ArrayList<>(claimed);
    left.removeAll(untilMorning.keySet());
    Set<UUID> over =
        overLimit(left.stream().filter(one -> one.channel() == Channel.SMS).toList(), now);
    return new Sifted(
        left.stream().filter(one -> !over.contains(one.id())).toList(),
        left.stream()
            .filter(one -> over.contains(one.id()) && !one.giveUpAt().isAfter(now))
            .toList());
  }

  /** The night does not count against the time for which a message is worth trying. */
  private void waitForMorning(Map<ClaimedMessage, Instant> ends, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message m
                    set next_at = e.morning, claimed_until = null, attempts = m.attempts - 1, waits = 'MORNING',
                      give_up_at = m.give_up_at + (e.morning - :now::timestamptz)
                    from unnest(:ids::uuid[], :mornings::text[]::timestamptz[]) e (id, morning)
                    where m.id = e.id
                    """)
                .bindArray("ids", UUID.class, ids(ends.keySet()))
                .bind("mornings", TextArray.of(ends.values(), Instant::toString))
                .bind("now", now)
                .execute());
  }

  /**
   * Puts off what is above the limit, until so many others are an hour old that there is room, and
   * counts the rest among what was spent. Nodes do this one after the other, so that each sees what
   * the others are handing over; that takes as long as one statement.
   *
   * @return ids of what is above the limit
   */
  private Set<UUID> overLimit(List<ClaimedMessage> texts, Instant now) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle -> {
          AdvisoryLock.TEXTS_PER_HOUR.take(handle);
          return new HashSet<>(putOff(handle, texts, now));
        });
  }

  private List<UUID> putOff(Handle handle, List<ClaimedMessage> texts, Instant now) {
    return handle
        .createQuery(PUT_OFF)
        .bindArray("ids", UUID.class, ids(texts))
        .bind("recipients", TextArray.of(texts, ClaimedMessage::recipient))
        .bind("urgencies", TextArray.of(texts, one -> one.urgency().name()))
        .bind("ends", TextArray.of(texts, one -> one.giveUpAt().toString()))
        .bind("perHour", perHour)
        .bind("now", now)
        .bind("since", now.minus(Duration.ofHours(1)))
        .bind("hour", "1 hour")
        .mapTo(UUID.class)
        .list();
  }

  private static List<UUID> ids(Collection<ClaimedMessage> messages) {
    return messages.stream().map(ClaimedMessage::id).toList();
  }
}
