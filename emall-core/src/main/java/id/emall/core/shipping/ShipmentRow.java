package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A parcel as it is stored, without its scans.
 *
 * @param position among the parcels of its order, from 1; a corrected number keeps it
 * @param returnId the complaint for which a buyer sends it back; null for what a seller sends
 * @param countsAs what an operator said that it counts as for its order, or null
 */
record ShipmentRow(
    UUID id,
    UUID orderId,
    UUID returnId,
    int position,
    String courier,
    String number,
    String timeZone,
    ShipmentStatus status,
    ShipmentStatus countsAs,
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
      id, order_id, return_id, position, courier, number, time_zone, status, counts_as, entered_at, replaced_at, last_event_at,
      last_answer_at, delivered_at, receiver_name, receiver_relation, photo_url, signature_url, latitude, longitude, next_at, pushed_at, failures
      """;

  CourierId courierId() {
    return new CourierId(courier);
  }

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** What it counts as for its order. */
  ShipmentStatus counted() {
    return countsAs == null ? status : countsAs;
  }

  /** Whether its buyer sends it back to the seller. */
  boolean isReturn() {
    return returnId != null;
  }

  boolean followed() {
    return replacedAt == null && nextAt != null;
  }
}
