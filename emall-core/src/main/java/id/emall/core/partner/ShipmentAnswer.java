package id.emall.core.partner;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.shipping.ScanSource;
import java.time.Instant;
import java.util.List;

/**
 * A parcel as partners see it.
 *
 * @param resi the courier's number in its canonical form
 * @param scans newest first
 */
public record ShipmentAnswer(
    String orderCode,
    String courier,
    String resi,
    ShipmentStatus status,
    Instant enteredAt,
    Instant deliveredAt,
    String receiver,
    List<Scan> scans)
    implements ContractValue {

  /**
   * One thing that happened to it.
   *
   * @param source whose word it is; of answers that were kept before it was told, the courier's
   */
  public record Scan(
      Instant at, ShipmentStatus status, String description, String location, ScanSource source) {

    public Scan {
      source = source == null ? ScanSource.COURIER : source;
    }
  }
}
