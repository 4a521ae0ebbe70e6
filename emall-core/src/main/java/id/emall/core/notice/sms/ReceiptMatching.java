package id.emall.core.notice.sms;

import id.emall.contracts.sms.Receipt.Fate;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings receipts and messages together. States only go forward: {@link Fate} tells how, and of two
 * last words the first stays. A message has arrived when all its parts have, and has not when one
 * never will. What comes before its submission is written down is looked at again for an hour.
 */
@ApplicationScoped
class ReceiptMatching {

  private static final int BATCH = 1_000;
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Actor SELF = new Actor.System("notice");

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;

  protected ReceiptMatching() {}

  @Inject
  ReceiptMatching(Jdbi jdbi, Clock clock, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
  }

  /**
   * A receipt that is due.
   *
   * @param partOf the message of the part it is about; null when none is known
   */
  private record Due(
      UUID id, Fate fate, String rawState, String errorCode, UUID partOf, Integer part) {}

  private record PartKey(UUID message, int part) {}

  /**
   * Matches what is due, the oldest first.
   *
   * @return whether there may be more
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean turn() {
    return jdbi.withHandle(this::turn) == BATCH;
  }

  private int turn(Handle handle) {
    adopt(handle);
    List<Due> due = due(handle);
    Map<PartKey, Due> news = new LinkedHashMap<>();
    due.stream()
        .filter(receipt -> receipt.partOf() != null)
        .forEach(
            receipt ->
                news.merge(
                    new PartKey(receipt.partOf(), receipt.part()),
                    receipt,
                    ReceiptMatching::later));
    if (!news.isEmpty()) {
      Set<UUID> messages =
          news.keySet().stream()
              .map(PartKey::message)
              .collect(Collectors.toCollection(TreeSet::new));
      lock(handle, messages);
      updateParts(handle, news);
      updateMessages(handle, messages);
      workItems.closeAll(SELF, MessageWork.PARKED, messages);
    }
    settle(handle, due);
    return due.size();
  }

  /**
   * Whoever tells of a message by our own id has taken it, whether its answer reached us or not.
   */
  private void adopt(Handle handle) {
    handle
        .createUpdate(
            """
            insert into message_part (message_id, part, gateway, gateway_message_id, state, submitted_at)
            select distinct on (m.id) m.id, 1, r.gateway, r.gateway_message_id, 'UNDER_WAY', :now
            from sms_receipt r join message m on m.id = r.message_id
            where r.next_at <= :now
              and not exists (select 1 from message_part p where p.message_id = r.message_id)
            on conflict do nothing
            """)
        .bind("now", clock.instant())
        .execute();
  }

  /** The one that counts of two about the same part. */
  private static Due later(Due one, Due other) {
    if (one.fate().last()) {
      return one;
    }
    return other.fate().compareTo(one.fate()) >= 0 ? other : one;
  }

  /** A receipt by our own id is about the message's first part that has no last word yet. */
  private List<Due> due(Handle handle) {
    return handle
        .createQuery(
            """
            select r.id, r.fate, r.raw_state, r.error_code, p.message_id as part_of, p.part
            from (select * from sms_receipt where next_at <= :now order by received_at, id limit :batch
                for update skip locked) r
            left join lateral (
              select message_id, part from (
                (select message_id, part from message_part
                  where gateway = r.gateway and gateway_message_id = r.gateway_message_id
                    and r.message_id is null
                  order by submitted_at desc limit 1)
                union all
                (select message_id, part from message_part where message_id = r.message_id
                  order by state in ('DELIVERED', 'UNDELIVERED'), part limit 1)) found
              limit 1) p on true
            order by r.received_at, r.id
            """)
        .bind("now", clock.instant())
        .bind("batch", BATCH)
        .mapTo(Due.class)
        .list();
  }

  private static void lock(Handle handle, Collection<UUID> messages) {
    handle
        .createQuery("select id from message where id = any(:ids) order by id for no key update")
        .bindArray("ids", UUID.class, messages)
        .mapTo(UUID.class)
        .list();
  }

  private void updateParts(Handle handle, Map<PartKey, Due> news) {
    List<Map.Entry<PartKey, Due>> entries = List.copyOf(news.entrySet());
    handle
        .createUpdate(
            """
            update message_part p
            set state = n.fate, raw_state = n.raw_state, error_code = n.error_code, told_at = :now
            from unnest(:messages::uuid[], :parts::int[], :fates::text[], :states::text[], :errors::text[])
              n (message_id, part, fate, raw_state, error_code)
            where p.message_id = n.message_id and p.part = n.part
              and array_position(:order::text[], n.fate) >= array_position(:order::text[], p.state)
              and p.state not in ('DELIVERED', 'UNDELIVERED')
            """)
        .bindArray(
            "messages",
            UUID.class,
            entries.stream().map(entry -> entry.getKey().message()).toList())
        .bindArray(
            "parts", Integer.class, entries.stream().map(entry -> entry.getKey().part()).toList())
        .bind("fates", TextArray.of(entries, entry -> entry.getValue().fate().name()))
        .bind("states", TextArray.of(entries, entry -> entry.getValue().rawState()))
        .bind("errors", TextArray.of(entries, entry -> entry.getValue().errorCode()))
        .bind("order", TextArray.of(List.of(Fate.values()), Fate::name))
        .bind("now", clock.instant())
        .execute();
  }

  /**
   * A receipt also proves that a message of which nobody knew was taken. It may come before the
   * answer to the submission, so a code's text is forgotten here too.
   */
  private void updateMessages(Handle handle, Collection<UUID> messages) {
    handle
        .createUpdate(
            """
            update message m
            set state = case when p.failed then 'UNDELIVERED' when p.arrived then 'DELIVERED' else 'SUBMITTED' end,
              next_at = null, claimed_until = null, waits = null,
              gateway = coalesce(m.gateway, p.gateway), submitted_at = coalesce(m.submitted_at, :now),
              body = case m.urgency when 'CODE' then '' else m.body end,
              done_at = case when p.failed or p.arrived then :now::timestamptz end,
              last_error = case when p.failed then p.why end
            from (
              select message_id, bool_or(state = 'UNDELIVERED') as failed, bool_and(state = 'DELIVERED') as arrived,
                min(gateway) as gateway,
                min(concat_ws(' ', gateway || ':', raw_state, error_code)) filter (where state = 'UNDELIVERED') as why
              from message_part where message_id = any(:ids) group by message_id) p
            where m.id = p.message_id and m.state in ('QUEUED', 'SUBMITTED', 'UNCERTAIN')
            """)
        .bindArray("ids", UUID.class, messages)
        .bind("now", clock.instant())
        .execute();
  }

  private void settle(Handle handle, List<Due> due) {
    Instant now = clock.instant();
    handle
        .createUpdate(
            """
            update sms_receipt r
            set message_id = coalesce(n.message_id, r.message_id),
              matched_at = case when n.message_id is not null then :now::timestamptz end,
              next_at = case when n.message_id is null and r.received_at > :oldest then :again::timestamptz end
            from unnest(:ids::uuid[], :messages::uuid[]) n (id, message_id) where r.id = n.id
            """)
        .bindArray("ids", UUID.class, due.stream().map(Due::id).toList())
        .bindArray("messages", UUID.class, due.stream().map(Due::partOf).toList())
        .bind("now", now)
        .bind("oldest", now.minus(LONGEST))
        .bind("again", now.plus(AGAIN))
        .execute();
  }
}
