package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.common.Gzip;
import id.emall.core.common.Hashing;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads and writes parcels, their scans and what couriers answered. */
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

  /** Every parcel of an order, those that count first and in their places. */
  List<ShipmentRow> ofOrder(UUID orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ShipmentRow.COLUMNS
                        + " from shipment where order_id = :order"
                        + " order by replaced_at desc nulls first, position, id desc")
                .bind("order", orderId)
                .mapTo(ShipmentRow.class)
                .list());
  }

  List<ShipmentView.Scan> scans(UUID shipmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select occurred_at, status, description, location, local_time, zone_basis,
                      country_code, latitude, longitude, reason
                    from shipment_event where shipment_id = :id order by occurred_at desc, position desc
                    """)
                .bind("id", shipmentId)
                .map(ShipmentRows::scan)
                .list());
  }

  private static ShipmentView.Scan scan(ResultSet row, StatementContext context)
      throws SQLException {
    return new ShipmentView.Scan(
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        ShipmentStatus.valueOf(row.getString("status")),
        row.getString("description"),
        row.getString("location"),
        row.getObject("local_time", LocalDateTime.class),
        ZoneBasis.valueOf(row.getString("zone_basis")),
        row.getString("country_code"),
        row.getObject("latitude") == null ? null : row.getDouble("latitude"),
        row.getObject("longitude") == null ? null : row.getDouble("longitude"),
        row.getString("reason"));
  }

  /** Every scan of a parcel, as far as it decides about its fate. */
  List<Fate.Scan> story(UUID shipmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select occurred_at, position, status, sub_status, description from shipment_event
                    where shipment_id = :id
                    """)
                .bind("id", shipmentId)
                .mapTo(Fate.Scan.class)
                .list());
  }

  /** Adds the scans that are not known yet and answers them, in the courier's order. */
  List<TrackingEvent> addScans(ShipmentRow shipment, List<TrackingEvent> events) {
    Map<String, TrackingEvent> fresh = new LinkedHashMap<>();
    events.forEach(event -> fresh.putIfAbsent(key(shipment, event), event));
    jdbi.useHandle(
        handle -> {
          Map<String, String> known = statuses(handle, shipment.id());
          learn(handle, shipment.id(), known, fresh);
          fresh.keySet().removeAll(known.keySet());
          if (!fresh.isEmpty()) {
            insert(handle, shipment.id(), known.size(), fresh);
          }
        });
    return List.copyOf(fresh.values());
  }

  /** The status of each scan that is known, by its key. */
  private static Map<String, String> statuses(Handle handle, UUID shipmentId) {
    return handle
        .createQuery("select event_key, status from shipment_event where shipment_id = :id")
        .bind("id", shipmentId)
        .map((row, context) -> Map.entry(row.getString("event_key"), row.getString("status")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A scan that no rule knew when it came may be known by now. */
  private static void learn(
      Handle handle, UUID shipmentId, Map<String, String> known, Map<String, TrackingEvent> told) {
    String unknown = ShipmentStatus.UNKNOWN.name();
    told.forEach(
        (key, event) -> {
          if (unknown.equals(known.get(key)) && event.status() != ShipmentStatus.UNKNOWN) {
            handle
                .createUpdate(
                    """
                    update shipment_event set status = :status, sub_status = :subStatus
                    where shipment_id = :id and event_key = :key
                    """)
                .bind("status", event.status().name())
                .bind("subStatus", event.subStatus())
                .bind("id", shipmentId)
                .bind("key", key)
                .execute();
          }
        });
  }

  private void insert(
      Handle handle, UUID shipmentId, int before, Map<String, TrackingEvent> events) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into shipment_event (shipment_id, event_key, position, occurred_at, raw_time,
              zone_basis, status, sub_status, code, description, location, received_at,
              local_time, city, country_code, latitude, longitude, reason)
            values (:id, :key, :position, :at, :rawTime, :basis, :status, :subStatus, :code,
              :description, :location, :now, :localTime, :city, :country, :latitude, :longitude,
              :reason)
            on conflict do nothing
            """);
    int position = before;
    for (Map.Entry<String, TrackingEvent> entry : events.entrySet()) {
      TrackingEvent event = entry.getValue();
      batch
          .bind("id", shipmentId)
          .bind("key", entry.getKey())
          .bind("position", ++position)
          .bind("at", event.occurredAt())
          .bind("rawTime", event.rawTime())
          .bind("basis", event.zoneBasis().name())
          .bind("status", event.status().name())
          .bind("subStatus", event.subStatus())
          .bind("code", event.code())
          .bind("description", event.description())
          .bind("location", event.location())
          .bind("now", clock.instant())
          .bind("localTime", event.localTime())
          .bind("city", event.place().city())
          .bind("country", event.place().countryCode())
          .bind("latitude", event.place().latitude())
          .bind("longitude", event.place().longitude())
          .bind("reason", event.reason())
          .add();
    }
    batch.execute();
  }

  /** The same scan told again has the same key, however the courier spaces or spells its case. */
  private static String key(ShipmentRow shipment, TrackingEvent event) {
    String description =
        event.description().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    return Hashing.sha256(
        String.join(
            "|",
            shipment.courier(),
            shipment.number(),
            event.rawTime(),
            String.valueOf(event.code()),
            description,
            String.valueOf(event.location())));
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
