package id.emall.contracts.courier;

import id.emall.contracts.adapter.OutsideFailure;
import java.time.Instant;
import java.util.List;

/** The courier's answer for one number. */
public sealed interface TrackResult {

  /**
   * @param events every scan the courier tells. Times decide which is newest; among equal times the
   *     one that the courier tells later, so an adapter turns a newest-first list round
   * @param status the courier's own word on the present state, mapped; the core prefers the newest
   *     event
   * @param deliveredAt null unless delivered
   * @param receiverName who took it, or null
   * @param photoUrl proof of delivery, or null
   * @param latitude place of delivery in degrees, or null together with longitude
   * @param raw the answer as received; of an answer about several parcels the part about this one
   * @param particulars what else the courier tells
   */
  record Found(
      List<TrackingEvent> events,
      ShipmentStatus status,
      Instant deliveredAt,
      String receiverName,
      String photoUrl,
      Double latitude,
      Double longitude,
      byte[] raw,
      Particulars particulars)
      implements TrackResult {
    public Found {
      events = List.copyOf(events);
    }

    /** Of a courier that tells nothing else. */
    public Found(
        List<TrackingEvent> events,
        ShipmentStatus status,
        Instant deliveredAt,
        String receiverName,
        String photoUrl,
        Double latitude,
        Double longitude,
        byte[] raw) {
      this(
          events,
          status,
          deliveredAt,
          receiverName,
          photoUrl,
          latitude,
          longitude,
          raw,
          Particulars.NONE);
    }
  }

  /** The courier does not know the number (yet). Not a failure. */
  record NotFound(byte[] raw) implements TrackResult {}

  /**
   * @param raw what came, possibly empty, never null
   */
  record Failed(OutsideFailure failure, byte[] raw) implements TrackResult {}
}
