package id.emall.core.ordering;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Moves invoices and orders along the edges of their graphs, by conditional updates, and writes
 * each move down. A move that the graph does not have from the present state changes nothing and
 * answers empty.
 */
@ApplicationScoped
class StateChanges {

  private Jdbi jdbi;
  private Clock clock;
  private EventLog log;

  protected StateChanges() {}

  @Inject
  StateChanges(Jdbi jdbi, Clock clock, EventLog log) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.log = log;
  }

  /** What moved: the order, its invoice and the state before. */
  record Moved(UUID orderId, UUID invoiceId, OrderState from) {}

  /** Times that go with a move; null leaves the column as it is. */
  record Times(
      Instant paid,
      Instant shipBy,
      Instant shipped,
      Instant delivered,
      Instant complete,
      Instant closed) {
    static final Times NONE = new Times(null, null, null, null, null, null);
  }

  Optional<Moved> order(
      Actor by, UUID orderId, OrderEvent event, Times times, Map<String, ?> details) {
    return jdbi.withHandle(
        handle -> {
          Optional<Moved> moved =
              move(handle, orderId, event, times, (String) details.get("reason"));
          moved.ifPresent(
              order ->
                  log.write(
                      handle,
                      by,
                      new EventLog.Happened(
                          order.invoiceId(),
                          orderId,
                          event.name(),
                          order.from(),
                          event.to(),
                          details)));
          return moved;
        });
  }

  private static Optional<Moved> move(
      Handle handle, UUID orderId, OrderEvent event, Times times, String reason) {
    return handle
        .createQuery(
            """
            with before as (
              select id, state from shop_order
              where id = :id and state = any(:from) and (hold is null or not :stoppedByHold) for no key update)
            update shop_order o set state = :to,
              paid_at = coalesce(:paid, paid_at), ship_by = coalesce(:shipBy, ship_by),
              shipped_at = coalesce(:shipped, shipped_at), delivered_at = coalesce(:delivered, delivered_at),
              complete_at = coalesce(:complete, complete_at), closed_at = coalesce(:closed, closed_at),
              closed_reason = coalesce(:reason, closed_reason)
            from before where o.id = before.id
            returning o.id as order_id, o.invoice_id, before.state as "from"
            """)
        .bind("id", orderId)
        .bindArray("from", String.class, event.from().stream().map(Enum::name).toArray())
        .bind("stoppedByHold", event.stoppedByHold())
        .bind("to", event.to().name())
        .bind("paid", times.paid())
        .bind("shipBy", times.shipBy())
        .bind("shipped", times.shipped())
        .bind("delivered", times.delivered())
        .bind("complete", times.complete())
        .bind("closed", times.closed())
        .bind("reason", reason)
        .mapTo(Moved.class)
        .findOne();
  }

  /**
   * @return the state before, or empty when the graph has no such edge from there
   */
  Optional<InvoiceState> invoice(
      Actor by, UUID invoiceId, InvoiceEvent event, Map<String, ?> details) {
    return jdbi.withHandle(
        handle -> {
          Optional<InvoiceState> from = move(handle, invoiceId, event);
          from.ifPresent(
              state ->
                  log.write(
                      handle,
                      by,
                      new EventLog.Happened(
                          invoiceId, null, event.name(), state, event.to(), details)));
          return from;
        });
  }

  private Optional<InvoiceState> move(Handle handle, UUID invoiceId, InvoiceEvent event) {
    Instant now = clock.instant();
    return handle
        .createQuery(
            """
            with before as (
              select id, state from invoice where id = :id and state = any(:from) for no key update)
            update invoice i set state = :to, paid_at = :paid, closed_at = coalesce(:closed, closed_at)
            from before where i.id = before.id
            returning before.state
            """)
        .bind("id", invoiceId)
        .bindArray("from", String.class, event.from().stream().map(Enum::name).toArray())
        .bind("to", event.to().name())
        .bind("paid", event.to() == InvoiceState.PAID ? now : null)
        .bind("closed", event.to() == InvoiceState.PARTLY_PAID ? null : now)
        .mapTo(InvoiceState.class)
        .findOne();
  }
}
