package id.emall.core.notice;

import id.emall.core.common.Phone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Messages of people as a queue; parts of a long one are put together. */
@ApplicationScoped
class InboundRows {

  /** Longer than this nobody waits for the missing part. */
  private static final Duration PARTS_WITHIN = Duration.ofMinutes(10);

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private Jdbi jdbi;
  private Clock clock;

  protected InboundRows() {}

  @Inject
  InboundRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A message of somebody.
   *
   * @param sender as the gateway wrote it, or null
   */
  record Row(
      UUID id,
      String gateway,
      String sender,
      String text,
      Instant receivedAt,
      Integer partReference,
      Integer partTotal) {

    /** E.164; empty for short codes, names and whatever else is no phone. */
    Optional<String> phone() {
      return Optional.ofNullable(sender)
          .map(written -> written.matches("62[0-9]{8,13}") ? "+" + written : written)
          .flatMap(Phone::canonical);
    }
  }

  /** The message that waits longest, if any is due. */
  Optional<UUID> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from sms_inbound where next_at <= :now order by next_at, id limit 1
                    """)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne());
  }

  /** The message, locked, unless it is done with or another node has it. */
  Optional<Row> take(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, gateway, sender, text, received_at, part_reference, part_total from sms_inbound
                    where id = :id and next_at is not null for update skip locked
                    """)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne());
  }

  /**
   * The whole text. While parts are missing it is put back; the other parts are done with once it
   * is whole.
   */
  Optional<String> whole(Row row) {
    if (row.partTotal() == null || row.partTotal() < 2) {
      return Optional.of(row.text());
    }
    return jdbi.withHandle(handle -> whole(handle, row));
  }

  private record Part(UUID id, int partNumber, String text) {}

  private Optional<String> whole(Handle handle, Row row) {
    Instant now = clock.instant();
    List<Part> parts =
        handle
            .createQuery(
                """
                select distinct on (part_number) id, part_number, text from sms_inbound
                where gateway = :gateway and sender is not distinct from :sender and part_reference = :reference
                  and part_total = :total and next_at is not null
                  and received_at between :at::timestamptz - interval '1 hour' and :at::timestamptz + interval '1 hour'
                order by part_number, received_at
                """)
            .bind("gateway", row.gateway())
            .bind("sender", row.sender())
            .bind("reference", row.partReference())
            .bind("total", row.partTotal())
            .bind("at", row.receivedAt())
            .mapTo(Part.class)
            .list();
    boolean given = row.receivedAt().plus(PARTS_WITHIN).isBefore(now);
    if (parts.size() < row.partTotal() && !given) {
      handle.execute("update sms_inbound set next_at = ? where id = ?", now.plus(AGAIN), row.id());
      return Optional.empty();
    }
    handle
        .createUpdate(
            """
            update sms_inbound set next_at = null, outcome = 'PART' where id = any(:ids) and id <> :id
            """)
        .bindArray("ids", UUID.class, parts.stream().map(Part::id).toList())
        .bind("id", row.id())
        .execute();
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return Optional.of(text.toString());
  }

  /** How many messages a sender has sent within the last hour. */
  int sentLately(String sender) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from sms_inbound where sender = :sender and received_at > :since")
                .bind("sender", sender)
                .bind("since", clock.instant().minus(Duration.ofHours(1)))
                .mapTo(Integer.class)
                .one());
  }

  void done(UUID id, String outcome) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update sms_inbound set next_at = null, outcome = ? where id = ?", outcome, id));
  }
}
