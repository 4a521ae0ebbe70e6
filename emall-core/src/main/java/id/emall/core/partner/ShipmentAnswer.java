package id.emall.core.partner;

import id.emall.contracts.courier.ShipmentStatus;
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

  /** One thing that happened to it. */
  public record Scan(Instant at, ShipmentStatus status, String description, String location) {}
}
