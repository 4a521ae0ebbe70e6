package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A parcel as it is shown.
 *
 * @param position among the parcels of its order, from 1; a corrected number keeps it
 * @param parcels in how many the order goes now
 * @param replacedAt when its mistyped number was corrected; null for the number that counts
 * @param lastAnswerAt when the courier last answered; null until then
 * @param receiverRelation who took it to the addressee, in the courier's words, or null
 * @param signatureUrl picture of the signature, or null
 * @param timeZone of the destination
 * @param followed whether the courier is still asked
 * @param scans every scan, newest first
 */
public record ShipmentView(
    UUID id,
    UUID orderId,
    int position,
    int parcels,
    String courier,
    String number,
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
    ZoneId timeZone,
    boolean followed,
    List<Scan> scans) {

  public ShipmentView {
    scans = List.copyOf(scans);
  }

  /** Whether it has to be told from others of its order. */
  public boolean oneOfSeveral() {
    return replacedAt == null && parcels > 1;
  }

  /**
   * One scan.
   *
   * @param finer what its status says more exactly, or null
   * @param description the courier's words
   * @param location in the courier's words, or null
   * @param localTime on the wall where it was made, or null when the courier does not tell
   * @param zoneBasis how {@code occurredAt} was reached
   * @param countryCode two letters, or null
   * @param latitude of the place in degrees, null together with longitude
   * @param reason why, in the courier's words, or null
   * @param source whose word it is
   * @param byHand what a person entered; null for a courier's scan
   */
  public record Scan(
      Instant occurredAt,
      ShipmentStatus status,
      SubStatus finer,
      String description,
      String location,
      LocalDateTime localTime,
      ZoneBasis zoneBasis,
      String countryCode,
      Double latitude,
      Double longitude,
      String reason,
      ScanSource source,
      ByHand byHand) {

    /** Whether it says that the buyer has it, on nobody's word but the seller's. */
    public boolean isDeliveryBySeller() {
      return source == ScanSource.SELLER && status == ShipmentStatus.DELIVERED;
    }
  }

  /**
   * What a person entered.
   *
   * @param key by which it can be withdrawn
   * @param receiver who took it, or null
   */
  public record ByHand(String key, HandScan what, String receiver) {}
}
