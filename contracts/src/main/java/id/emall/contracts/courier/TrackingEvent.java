package id.emall.contracts.courier;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One scan of a parcel.
 *
 * @param rawTime as received
 * @param zoneBasis how {@code occurredAt} was reached
 * @param subStatus finer status, a code of {@link SubStatus}, or null
 * @param code the courier's code, or null
 * @param description the courier's text
 * @param location place in the courier's words, or null
 * @param localTime the time on the wall as the courier wrote it, or null when not kept; what people
 *     are to see where {@code zoneBasis} is UNKNOWN
 * @param place the same place taken apart, as far as the courier does
 * @param reason why, in the courier's words, e.g. of a failed delivery; or null
 */
public record TrackingEvent(
    Instant occurredAt,
    String rawTime,
    ZoneBasis zoneBasis,
    ShipmentStatus status,
    String subStatus,
    String code,
    String description,
    String location,
    LocalDateTime localTime,
    ScanPlace place,
    String reason) {

  /** Of a courier that tells no more than this. */
  public TrackingEvent(
      Instant occurredAt,
      String rawTime,
      ZoneBasis zoneBasis,
      ShipmentStatus status,
      String subStatus,
      String code,
      String description,
      String location) {
    this(
        occurredAt,
        rawTime,
        zoneBasis,
        status,
        subStatus,
        code,
        description,
        location,
        null,
        ScanPlace.NOT_TOLD,
        null);
  }

  /** Where the offset of a scan's time comes from. */
  public enum ZoneBasis {
    /** The courier wrote it. */
    OFFSET_GIVEN,
    /** The courier's usual one was taken. */
    OFFSET_ASSUMED,
    /** The zone of the place was taken. */
    LOCATION_ZONE,
    /**
     * The courier wrote a local time of a place whose zone is not known; {@code occurredAt} may be
     * wrong by hours and {@code localTime} is right.
     */
    UNKNOWN
  }
}
