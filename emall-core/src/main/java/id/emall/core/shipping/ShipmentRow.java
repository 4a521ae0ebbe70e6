package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A parcel as it is stored, without its scans. */
record ShipmentRow(
    UUID id,
    UUID orderId,
    String courier,
    String number,
    String timeZone,
    ShipmentStatus status,
    Instant enteredAt,
    Instant replacedAt,
    Instant lastEventAt,
    Instant lastAnswerAt,
    Instant deliveredAt,
    String receiverName,
    String receiverRelation,
    String photoUrl,
    String signatureUrl,
    Double latitude,
    Double longitude,
    Instant nextAt,
    Instant pushedAt,
    int failures) {

  static final String COLUMNS =
      """
      id, order_id, courier, number, time_zone, status, entered_at, replaced_at, last_event_at,
      last_answer_at, delivered_at, receiver_name, receiver_relation, photo_url, signature_url, latitude, longitude, next_at, pushed_at, failures
      """;

  CourierId courierId() {
    return new CourierId(courier);
  }

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  boolean followed() {
    return replacedAt == null && nextAt != null;
  }
}
