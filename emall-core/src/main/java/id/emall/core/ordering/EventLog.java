package id.emall.core.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes what happened to an invoice or order beside the change itself, in the same transaction.
 */
@ApplicationScoped
class EventLog {

  private final ObjectMapper json = new ObjectMapper();
  private Ids ids;
  private Clock clock;

  protected EventLog() {}

  @Inject
  EventLog(Ids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What happened. {@code orderId} is null for the invoice itself; {@code from} is null for a
   * beginning.
   */
  record Happened(
      UUID invoiceId,
      UUID orderId,
      String event,
      Enum<?> from,
      Enum<?> to,
      Map<String, ?> details) {}

  void write(Handle handle, Actor actor, Happened happened) {
    handle
        .createUpdate(
            """
            insert into order_event (id, invoice_id, order_id, event, from_state, to_state, at, actor, details)
            values (:id, :invoice, :order, :event, :from, :to, :at, :actor, :details::jsonb)
            """)
        .bind("id", ids.next())
        .bind("invoice", happened.invoiceId())
        .bind("order", happened.orderId())
        .bind("event", happened.event())
        .bind("from", happened.from() == null ? null : happened.from().name())
        .bind("to", happened.to() == null ? null : happened.to().name())
        .bind("at", clock.instant())
        .bind("actor", actor.label())
        .bind("details", text(happened.details()))
        .execute();
  }

  private String text(Map<String, ?> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details of an event must be plain values", e);
    }
  }
}
