package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Ids;
import id.emall.core.common.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The parcels in which an order goes now. Whoever holds parcels and their order takes the parcels
 * first, several of them in the order of their ids.
 */
@ApplicationScoped
class OrderParcels {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected OrderParcels() {}

  @Inject
  OrderParcels(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A parcel that is entered.
   *
   * @param returnId the complaint for which a buyer sends it back, or null
   * @param position among the parcels of its order, from 1
   */
  record Entry(
      UUID orderId,
      UUID returnId,
      int position,
      String courier,
      String number,
      String recipientPhone,
      ZoneId timeZone) {}

  /** Those whose numbers count, in their places. */
  List<ShipmentRow> current(UUID orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ShipmentRow.COLUMNS
                        + " from shipment where order_id = :order and return_id is null and replaced_at is null"
                        + " order by position, id")
                .bind("order", orderId)
                .mapTo(ShipmentRow.class)
                .list());
  }

  /** How many numbers the order has had, those that were replaced too. */
  int numbers(UUID orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from shipment where order_id = :order and return_id is null")
                .bind("order", orderId)
                .mapTo(Integer.class)
                .one());
  }

  /** Locks those whose numbers count until the transaction ends. */
  List<ShipmentRow> lockCurrent(UUID orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ShipmentRow.COLUMNS
                        + " from shipment where order_id = :order and return_id is null and replaced_at is null"
                        + " order by id for update")
                .bind("order", orderId)
                .mapTo(ShipmentRow.class)
                .list());
  }

  /**
   * @return nothing when another parcel has this number
   */
  Optional<UUID> insert(Entry entry) {
    UUID id = ids.next();
    int inserted =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into shipment (id, order_id, return_id, position, courier, number, recipient_phone,
                          time_zone, status, entered_at, next_at, request_id)
                        values (:id, :order, :return, :position, :courier, :number, :phone, :zone, 'PENDING', :now,
                          :now, :request)
                        on conflict do nothing
                        """)
                    .bind("id", id)
                    .bind("order", entry.orderId())
                    .bind("return", entry.returnId())
                    .bind("position", entry.position())
                    .bind("courier", entry.courier())
                    .bind("number", entry.number())
                    .bind("phone", entry.recipientPhone())
                    .bind("zone", entry.timeZone().getId())
                    .bind("request", RequestId.current())
                    .bind("now", clock.instant())
                    .execute());
    return inserted == 0 ? Optional.empty() : Optional.of(id);
  }

  /** Its number counts no longer; nobody asks about it any more. */
  void replaced(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set replaced_at = :now, next_at = null, claimed_until = null
                    where id = :id
                    """)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  /** All parcels of the order count as this from now on, whatever couriers say of them. */
  void countAs(UUID orderId, ShipmentStatus end) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set counts_as = case when status = :end then null else :end end
                    where order_id = :order and return_id is null and replaced_at is null
                    """)
                .bind("end", end.name())
                .bind("order", orderId)
                .execute());
  }
}
