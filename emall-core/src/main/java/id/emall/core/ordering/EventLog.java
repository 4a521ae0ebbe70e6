package id.emall.core.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
    write(handle, actor, List.of(happened));
  }

  /** Writes all of them with one statement, in this order. */
  void write(Handle handle, Actor actor, List<Happened> all) {
    handle
        .createUpdate(
            """
            insert into order_event (id, invoice_id, order_id, event, from_state, to_state, at, actor, details)
            select e.id, e.invoice, e.shop_order, e.event, e.from_state, e.to_state, :at, :actor, e.details::jsonb
            from unnest(:ids::uuid[], :invoices::uuid[], :orders::uuid[], :events::text[], :from::text[], :to::text[],
              :details::text[]) e (id, invoice, shop_order, event, from_state, to_state, details)
            """)
        .bind("at", clock.instant())
        .bind("actor", actor.label())
        .bindArray("ids", UUID.class, all.stream().map(one -> ids.next()).toList())
        .bindArray("invoices", UUID.class, all.stream().map(Happened::invoiceId).toList())
        .bindArray("orders", UUID.class, all.stream().map(Happened::orderId).toList())
        .bind("events", TextArray.of(all, Happened::event))
        .bind("from", TextArray.of(all, one -> name(one.from())))
        .bind("to", TextArray.of(all, one -> name(one.to())))
        .bind("details", TextArray.of(all, one -> text(one.details())))
        .execute();
  }

  private static String name(Enum<?> state) {
    return state == null ? null : state.name();
  }

  private String text(Map<String, ?> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details of an event must be plain values", e);
    }
  }
}
