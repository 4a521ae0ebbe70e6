package id.emall.core.ordering;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /**
   * Times that go with a move; null leaves the column as it is.
   *
   * @param shipBy of what lies ready; an order whose goods are made has its days of making more
   */
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
    return orders(by, event, times, Map.of(orderId, details)).stream().findFirst();
  }

  /**
   * Moves several orders by the same event, with two statements however many they are.
   *
   * @param details of each order; its {@code reason}, if there is one, is why it is closed
   * @return those that moved
   */
  List<Moved> orders(
      Actor by, OrderEvent event, Times times, Map<UUID, ? extends Map<String, ?>> details) {
    return jdbi.withHandle(
        handle -> {
          List<Moved> moved = move(handle, event, times, details);
          if (!moved.isEmpty()) {
            log.write(
                handle,
                by,
                moved.stream()
                    .map(
                        order ->
                            new EventLog.Happened(
                                order.invoiceId(),
                                order.orderId(),
                                event.name(),
                                order.from(),
                                event.to(),
                                details.get(order.orderId())))
                    .toList());
          }
          return moved;
        });
  }

  private static List<Moved> move(
      Handle handle, OrderEvent event, Times times, Map<UUID, ? extends Map<String, ?>> details) {
    List<UUID> ids = List.copyOf(details.keySet());
    String[] reasons =
        ids.stream().map(id -> (String) details.get(id).get("reason")).toArray(String[]::new);
    return handle
        .createQuery(
            """
            with before as (
              select o.id, o.state, w.reason from unnest(:ids::uuid[], :reasons::text[]) w (id, reason)
              join shop_order o on o.id = w.id
              where o.state = any(:from) and (o.hold is null or not :stoppedByHold) order by o.id for no key update of o)
            update shop_order o set state = :to,
              paid_at = coalesce(:paid, paid_at),
              ship_by = coalesce(:shipBy::timestamptz + o.making_days * interval '24 hours', ship_by),
              shipped_at = coalesce(:shipped, shipped_at), delivered_at = coalesce(:delivered, delivered_at),
              complete_at = coalesce(:complete, complete_at), closed_at = coalesce(:closed, closed_at),
              closed_reason = coalesce(before.reason, closed_reason)
            from before where o.id = before.id
            returning o.id as order_id, o.invoice_id, before.state as "from"
            """)
        .bindArray("ids", UUID.class, ids)
        .bindArray("reasons", String.class, (Object[]) reasons)
        .bindArray("from", String.class, event.from().stream().map(Enum::name).toArray())
        .bind("stoppedByHold", event.stoppedByHold())
        .bind("to", event.to().name())
        .bind("paid", times.paid())
        .bind("shipBy", times.shipBy())
        .bind("shipped", times.shipped())
        .bind("delivered", times.delivered())
        .bind("complete", times.complete())
        .bind("closed", times.closed())
        .mapTo(Moved.class)
        .list();
  }

  /**
   * @return the state before, or empty when the graph has no such edge from there
   */
  Optional<InvoiceState> invoice(
      Actor by, UUID invoiceId, InvoiceEvent event, Map<String, ?> details) {
    return invoices(by, event, List.of(new Move(invoiceId, BigDecimal.ZERO, details))).stream()
        .findFirst();
  }

  /**
   * A move of an invoice.
   *
   * @param received what comes to its money with the move, scale 2
   */
  record Move(UUID invoiceId, BigDecimal received, Map<String, ?> details) {}

  private record MovedInvoice(UUID id, InvoiceState from) {}

  /**
   * Moves several invoices by the same event, with two statements however many they are.
   *
   * @return the states before, of those that moved
   */
  List<InvoiceState> invoices(Actor by, InvoiceEvent event, List<Move> moves) {
    Map<UUID, Map<String, ?>> details =
        moves.stream().collect(Collectors.toMap(Move::invoiceId, Move::details));
    return jdbi.withHandle(
        handle -> {
          List<MovedInvoice> moved = move(handle, event, moves);
          if (!moved.isEmpty()) {
            log.write(
                handle,
                by,
                moved.stream()
                    .map(
                        one ->
                            new EventLog.Happened(
                                one.id(),
                                null,
                                event.name(),
                                one.from(),
                                event.to(),
                                details.get(one.id())))
                    .toList());
          }
          return moved.stream().map(MovedInvoice::from).toList();
        });
  }

  private List<MovedInvoice> move(Handle handle, InvoiceEvent event, List<Move> moves) {
    Instant now = clock.instant();
    return handle
        .createQuery(
            """
            with before as (
              select i.id, i.state, w.received from unnest(:ids::uuid[], :received::numeric[]) w (id, received)
              join invoice i on i.id = w.id where i.state = any(:from) order by i.id for no key update of i)
            update invoice i set state = :to, paid_at = :paid, closed_at = coalesce(:closed, closed_at),
              paid_amount = i.paid_amount + before.received
            from before where i.id = before.id
            returning i.id, before.state as "from"
            """)
        .bindArray("ids", UUID.class, moves.stream().map(Move::invoiceId).toList())
        .bindArray(
            "received",
            String.class,
            moves.stream().map(move -> move.received().toPlainString()).toList())
        .bindArray("from", String.class, event.from().stream().map(Enum::name).toArray())
        .bind("to", event.to().name())
        .bind("paid", event.to() == InvoiceState.PAID ? now : null)
        .bind("closed", event.to() == InvoiceState.PARTLY_PAID ? null : now)
        .mapTo(MovedInvoice.class)
        .list();
  }
}
