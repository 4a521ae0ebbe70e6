package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.common.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/** Reads and writes what befell parcels in couriers' and people's words; each scan is kept once. */
@ApplicationScoped
class ScanRows {

  private Jdbi jdbi;
  private Clock clock;

  protected ScanRows() {}

  @Inject
  ScanRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Every scan of each parcel as it is shown, newest first; nothing of a parcel that has none. An
   * order may have sixty parcels: all are read at once.
   */
  Map<UUID, List<ShipmentView.Scan>> of(Collection<UUID> shipmentIds) {
    Map<UUID, List<ShipmentView.Scan>> scans = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select shipment_id, occurred_at, status, sub_status, description, location,
                      local_time, zone_basis, country_code, latitude, longitude, reason, source,
                      event_key, code, receiver_name
                    from shipment_event where shipment_id = any(:ids)
                    order by occurred_at desc, position desc
                    """)
                .bindArray("ids", UUID.class, shipmentIds.toArray())
                .map(
                    (row, context) ->
                        scans
                            .computeIfAbsent(
                                row.getObject("shipment_id", UUID.class), id -> new ArrayList<>())
                            .add(scan(row)))
                .list());
    return scans;
  }

  private static ShipmentView.Scan scan(ResultSet row) throws SQLException {
    return new ShipmentView.Scan(
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        ShipmentStatus.valueOf(row.getString("status")),
        SubStatus.of(row.getString("sub_status")).orElse(null),
        row.getString("description"),
        row.getString("location"),
        row.getObject("local_time", LocalDateTime.class),
        ZoneBasis.valueOf(row.getString("zone_basis")),
        row.getString("country_code"),
        row.getObject("latitude") == null ? null : row.getDouble("latitude"),
        row.getObject("longitude") == null ? null : row.getDouble("longitude"),
        row.getString("reason"),
        ScanSource.valueOf(row.getString("source")),
        byHand(row));
  }

  /** Null for a courier's scan. */
  private static ShipmentView.ByHand byHand(ResultSet row) throws SQLException {
    return row.getString("source").equals(ScanSource.COURIER.name())
        ? null
        : new ShipmentView.ByHand(
            row.getString("event_key"),
            HandScan.valueOf(row.getString("code")),
            row.getString("receiver_name"));
  }

  /** Every scan of a parcel, as far as it decides about its fate. */
  List<Fate.Scan> story(UUID shipmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select occurred_at, position, status, sub_status, description, source
                    from shipment_event
                    where shipment_id = :id
                    """)
                .bind("id", shipmentId)
                .mapTo(Fate.Scan.class)
                .list());
  }

  /** Adds the scans that are not known yet and answers them, in the courier's order. */
  List<TrackingEvent> add(ShipmentRow shipment, List<TrackingEvent> events) {
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

  /**
   * A scan as a person entered it.
   *
   * @param code the name of a {@link HandScan}
   * @param receiverName who took it, or null
   * @param receivedAt when it was entered
   */
  record Entered(
      String eventKey,
      ScanSource source,
      UUID enteredBy,
      String code,
      Instant occurredAt,
      LocalDateTime localTime,
      String description,
      String location,
      String receiverName,
      Instant receivedAt) {

    HandScan what() {
      return HandScan.valueOf(code);
    }
  }

  /** Adds what a person entered; its key must be new to the parcel. */
  void enter(UUID shipmentId, Entered scan) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into shipment_event (shipment_id, event_key, position, occurred_at,
                      raw_time, zone_basis, status, sub_status, code, description, location,
                      received_at, local_time, source, entered_by, receiver_name)
                    select :id, :key, coalesce(max(position), 0) + 1, :at, :rawTime, :basis, :status,
                      :subStatus, :code, :description, :location, :now, :localTime, :source, :by,
                      :receiver
                    from shipment_event where shipment_id = :id
                    """)
                .bind("id", shipmentId)
                .bind("key", scan.eventKey())
                .bind("at", scan.occurredAt())
                .bind("rawTime", scan.localTime().toString())
                .bind("basis", ZoneBasis.LOCATION_ZONE.name())
                .bind("status", scan.what().status().name())
                .bind("subStatus", scan.what().subStatus().code())
                .bind("code", scan.code())
                .bind("description", scan.description())
                .bind("location", scan.location())
                .bind("now", scan.receivedAt())
                .bind("localTime", scan.localTime())
                .bind("source", scan.source().name())
                .bind("by", scan.enteredBy())
                .bind("receiver", scan.receiverName())
                .execute());
  }

  /** What people entered about a parcel, newest first. */
  List<Entered> entered(UUID shipmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select event_key, source, entered_by, code, occurred_at, local_time, description,
                      location, receiver_name, received_at
                    from shipment_event where shipment_id = :id and source <> 'COURIER'
                    order by occurred_at desc, position desc
                    """)
                .bind("id", shipmentId)
                .mapTo(Entered.class)
                .list());
  }

  /** Takes back what a person entered. */
  void withdraw(UUID shipmentId, String key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from shipment_event
                    where shipment_id = :id and event_key = :key and source <> 'COURIER'
                    """)
                .bind("id", shipmentId)
                .bind("key", key)
                .execute());
  }

  /** When the courier last told something new of a parcel. */
  Optional<Instant> heard(UUID shipmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select max(received_at) from shipment_event
                    where shipment_id = :id and source = 'COURIER'
                    """)
                .bind("id", shipmentId)
                .mapTo(Instant.class)
                .findOne());
  }
}
