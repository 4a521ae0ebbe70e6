package id.emall.web.order;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.shipping.ScanSource;
import id.emall.core.shipping.ShipmentView;
import java.time.Instant;
import java.time.LocalDateTime;

/** Scans of couriers that tell no more than a test needs. */
public final class SampleScan {

  private SampleScan() {}

  public static ShipmentView.Scan told(
      Instant at, ShipmentStatus status, String words, String location) {
    return scan(at, status, null, words, location, null, ZoneBasis.OFFSET_ASSUMED, null, null);
  }

  static ShipmentView.Scan finer(Instant at, ShipmentStatus status, SubStatus finer) {
    return scan(at, status, finer, "", null, null, ZoneBasis.OFFSET_ASSUMED, null, null);
  }

  /**
   * @param local on the wall where it was made, or null
   * @param country two letters, or null
   */
  static ShipmentView.Scan timed(
      Instant at,
      ShipmentStatus status,
      String words,
      String location,
      LocalDateTime local,
      ZoneBasis basis,
      String country,
      String reason) {
    return scan(at, status, null, words, location, local, basis, country, reason);
  }

  private static ShipmentView.Scan scan(
      Instant at,
      ShipmentStatus status,
      SubStatus finer,
      String words,
      String location,
      LocalDateTime local,
      ZoneBasis basis,
      String country,
      String reason) {
    return new ShipmentView.Scan(
        at,
        status,
        finer,
        words,
        location,
        local,
        basis,
        country,
        null,
        null,
        reason,
        ScanSource.COURIER,
        null);
  }
}
