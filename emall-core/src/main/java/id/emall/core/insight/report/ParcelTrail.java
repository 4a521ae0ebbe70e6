package id.emall.core.insight.report;

import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The whole way of a parcel, without the courier's own words, which may name people.
 *
 * @param orderCode of the order it is of
 * @param number the resi
 * @param deliveredAt null before
 * @param scans newest first
 */
public record ParcelTrail(
    UUID id,
    String orderCode,
    String shopName,
    String courier,
    String number,
    ShipmentStatus status,
    Instant enteredAt,
    Instant deliveredAt,
    List<Scan> scans) {

  public ParcelTrail {
    scans = List.copyOf(scans);
  }

  /**
   * @param location as the courier names it; null when it does not
   */
  public record Scan(Instant at, ShipmentStatus status, String location) {}
}
