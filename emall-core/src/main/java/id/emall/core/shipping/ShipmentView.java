package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A parcel as it is shown.
 *
 * @param replacedAt when its mistyped number was corrected; null for the number that counts
 * @param lastAnswerAt when the courier last answered; null until then
 * @param timeZone of the destination
 * @param followed whether the courier is still asked
 * @param scans every scan, newest first
 */
public record ShipmentView(
    UUID id,
    UUID orderId,
    String courier,
    String number,
    ShipmentStatus status,
    Instant enteredAt,
    Instant replacedAt,
    Instant lastEventAt,
    Instant lastAnswerAt,
    Instant deliveredAt,
    String receiverName,
    String photoUrl,
    Double latitude,
    Double longitude,
    ZoneId timeZone,
    boolean followed,
    List<Scan> scans) {

  public ShipmentView {
    scans = List.copyOf(scans);
  }

  /**
   * One scan.
   *
   * @param description the courier's words
   * @param location in the courier's words, or null
   */
  public record Scan(
      Instant occurredAt, ShipmentStatus status, String description, String location) {}
}
