package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.core.common.Gzip;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes parcels and what couriers answered. */
@ApplicationScoped
class ShipmentRows {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected ShipmentRows() {}

  @Inject
  ShipmentRows(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** The parcel, locked until the transaction ends. */
  Optional<ShipmentRow> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select " + ShipmentRow.COLUMNS + " from shipment where id = :id for update")
                .bind("id", id)
                .mapTo(ShipmentRow.class)
                .findOne());
  }

  Optional<ShipmentRow> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select " + ShipmentRow.COLUMNS + " from shipment where id = :id")
                .bind("id", id)
                .mapTo(ShipmentRow.class)
                .findOne());
  }

  /** Every parcel that a seller sent, those that count first and in their places. */
  List<ShipmentRow> ofOrder(UUID orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ShipmentRow.COLUMNS
                        + " from shipment where order_id = :order and return_id is null"
                        + " order by replaced_at desc nulls first, position, id desc")
                .bind("order", orderId)
                .mapTo(ShipmentRow.class)
                .list());
  }

  /** Every parcel that a buyer sent back for one complaint, the one that counts first. */
  List<ShipmentRow> ofReturn(UUID returnId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ShipmentRow.COLUMNS
                        + " from shipment where return_id = :id order by replaced_at desc nulls first, id desc")
                .bind("id", returnId)
                .mapTo(ShipmentRow.class)
                .list());
  }

  /** Keeps an answer as it came, so that it can be read anew when the mapping learns. */
  void keepAnswer(UUID shipmentId, int mappingVersion, byte[] raw) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into shipment_answer (id, shipment_id, at, mapping_version, raw)
                    values (:id, :shipment, :at, :version, :raw)
                    """)
                .bind("id", ids.next())
                .bind("shipment", shipmentId)
                .bind("at", clock.instant())
                .bind("version", mappingVersion)
                .bind("raw", Gzip.pack(raw))
                .execute());
  }

  /** A kept answer, unpacked. */
  record Kept(UUID shipmentId, String number, byte[] raw) {}

  /**
   * The newest kept answers of parcels with scans that nobody understood, if they were read by
   * another mapping than the courier's present one; at most 100.
   */
  List<Kept> answersToRead(String courier, int mappingVersion) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (s.id) s.id as shipment_id, s.number, a.raw
                    from shipment s join shipment_answer a on a.shipment_id = s.id
                    where s.courier = :courier and a.mapping_version <> :version and exists (
                      select 1 from shipment_event e where e.shipment_id = s.id and e.status = 'UNKNOWN')
                    order by s.id, a.at desc limit 100
                    """)
                .bind("courier", courier)
                .bind("version", mappingVersion)
                .map(
                    (row, context) ->
                        new Kept(
                            row.getObject("shipment_id", UUID.class),
                            row.getString("number"),
                            Gzip.unpack(row.getBytes("raw"))))
                .list());
  }

  /** All kept answers of a parcel have been read by this mapping. */
  void markRead(UUID shipmentId, int mappingVersion) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update shipment_answer set mapping_version = :version where shipment_id = :id")
                .bind("version", mappingVersion)
                .bind("id", shipmentId)
                .execute());
  }

  /** What an answer with scans changes; a receiver once known is not forgotten. */
  void answered(UUID id, Fate fate, Instant deliveredAt, Found found, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set status = :status, last_event_at = :lastEventAt,
                      sub_status = case when :decided then :subStatus else sub_status end, last_answer_at = :now,
                      delivered_at = coalesce(delivered_at, :deliveredAt),
                      receiver_name = coalesce(:receiver, receiver_name),
                      receiver_relation = coalesce(:relation, receiver_relation),
                      photo_url = coalesce(:photo, photo_url),
                      signature_url = coalesce(:signature, signature_url),
                      latitude = coalesce(:latitude, latitude),
                      longitude = coalesce(:longitude, longitude),
                      next_at = :nextAt, claimed_until = null, failures = 0, last_error = null
                    where id = :id
                    """)
                .bind("id", id)
                .bind("status", fate.status().name())
                .bind("lastEventAt", fate.lastEventAt())
                .bind("decided", fate.decided() != null)
                .bind("subStatus", fate.decided() == null ? null : fate.decided().subStatus())
                .bind("deliveredAt", deliveredAt)
                .bind("receiver", found.receiverName())
                .bind("relation", found.particulars().receiverRelation())
                .bind("photo", photo(found))
                .bind("signature", found.particulars().signatureUrl())
                .bind("latitude", found.latitude())
                .bind("longitude", found.longitude())
                .bind("now", clock.instant())
                .bind("nextAt", nextAt)
                .execute());
  }

  private static String photo(Found found) {
    return found.photoUrl() == null
        ? found.particulars().photoUrls().stream().findFirst().orElse(null)
        : found.photoUrl();
  }

  /**
   * What a person's word changes.
   *
   * @param receiver who took it, or null
   * @param nextAt null when nobody is to be asked any more
   */
  void noted(UUID id, Fate fate, Instant deliveredAt, String receiver, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set status = :status, last_event_at = :lastEventAt,
                      sub_status = case when :decided then :subStatus else sub_status end,
                      delivered_at = coalesce(delivered_at, :deliveredAt),
                      receiver_name = coalesce(:receiver, receiver_name), next_at = :nextAt
                    where id = :id
                    """)
                .bind("id", id)
                .bind("status", fate.status().name())
                .bind("lastEventAt", fate.lastEventAt())
                .bind("decided", fate.decided() != null)
                .bind("subStatus", fate.decided() == null ? null : fate.decided().subStatus())
                .bind("deliveredAt", deliveredAt)
                .bind("receiver", receiver)
                .bind("nextAt", nextAt)
                .execute());
  }

  /** An answer that tells nothing of the parcel. */
  void unchanged(UUID id, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set last_answer_at = :now, next_at = :nextAt,
                      claimed_until = null, failures = 0, last_error = null
                    where id = :id
                    """)
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("nextAt", nextAt)
                .execute());
  }

  /** No answer. */
  void failed(UUID id, int failures, String error, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set failures = :failures, last_error = :error,
                      next_at = :nextAt, claimed_until = null
                    where id = :id
                    """)
                .bind("id", id)
                .bind("failures", failures)
                .bind("error", error)
                .bind("nextAt", nextAt)
                .execute());
  }

  /** The next question is due then, whatever the status; a question under way is not waited for. */
  void keepAsking(UUID id, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update shipment set next_at = :at where id = :id and status <> 'RETURNED'")
                .bind("at", nextAt)
                .bind("id", id)
                .execute());
  }

  /** Sets the status without an answer; nobody asks any more. */
  void end(UUID id, ShipmentStatus status) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set status = :status, next_at = null, claimed_until = null,
                      delivered_at = case when :status = 'DELIVERED'
                        then coalesce(delivered_at, :now) else delivered_at end
                    where id = :id
                    """)
                .bind("id", id)
                .bind("status", status.name())
                .bind("now", clock.instant())
                .execute());
  }
}
