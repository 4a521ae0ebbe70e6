package id.emall.contracts.courier;

import java.time.Instant;

/**
 * One scan of a parcel.
 *
 * @param rawTime as received
 * @param zoneBasis how {@code occurredAt} was reached
 * @param subStatus finer status in AfterShip's vocabulary, e.g. {@code InTransit_002}, or null
 * @param code the courier's code, or null
 * @param description the courier's text
 * @param location place in the courier's words, or null
 */
public record TrackingEvent(
    Instant occurredAt,
    String rawTime,
    ZoneBasis zoneBasis,
    ShipmentStatus status,
    String subStatus,
    String code,
    String description,
    String location) {

  /** Where the offset of a scan's time comes from. */
  public enum ZoneBasis {
    OFFSET_GIVEN,
    OFFSET_ASSUMED,
    LOCATION_ZONE
  }
}
