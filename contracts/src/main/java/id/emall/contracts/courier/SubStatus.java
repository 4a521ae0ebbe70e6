package id.emall.contracts.courier;

import java.util.Arrays;
import java.util.Optional;

/**
 * The finer vocabulary of scans, that of AfterShip, so that whoever knows theirs knows ours. A scan
 * carries the code as text ({@link TrackingEvent#subStatus}); every code that a mapping gives out
 * is one of these.
 *
 * @see <a
 *     href="https://www.aftership.com/docs/tracking/2025-04/enum/delivery-sub-statuses">AfterShip,
 *     delivery sub-statuses</a>
 */
public enum SubStatus {
  PENDING("Pending_001"),
  /** The courier knows nothing of the number yet. */
  NOT_YET_KNOWN("Pending_002"),
  INFO_RECEIVED("InfoReceived_001"),
  ON_THE_WAY("InTransit_001"),
  ACCEPTED("InTransit_002"),
  ARRIVED("InTransit_003"),
  ARRIVED_IN_COUNTRY("InTransit_004"),
  CUSTOMS_DONE("InTransit_005"),
  CUSTOMS_STARTED("InTransit_006"),
  DEPARTED("InTransit_007"),
  PROBLEM_RESOLVED("InTransit_008"),
  FORWARDED("InTransit_009"),
  OUT_FOR_DELIVERY("OutForDelivery_001"),
  CUSTOMER_CONTACTED("OutForDelivery_003"),
  APPOINTMENT("OutForDelivery_004"),
  ATTEMPT_FAILED("AttemptFail_001"),
  NOBODY_THERE("AttemptFail_002"),
  BUSINESS_CLOSED("AttemptFail_003"),
  WAITS_FOR_PICKUP("AvailableForPickup_001"),
  DELIVERED("Delivered_001"),
  PICKED_UP_BY_CUSTOMER("Delivered_002"),
  SIGNED_FOR("Delivered_003"),
  DELIVERED_AND_CASH_TAKEN("Delivered_004"),
  DELIVERED_TO_NEIGHBOUR("Delivered_005"),
  TROUBLE("Exception_001"),
  RECEIVER_MOVED("Exception_002"),
  REFUSED("Exception_003"),
  CUSTOMS_DELAY("Exception_004"),
  DELAYED("Exception_005"),
  HELD_FOR_PAYMENT("Exception_006"),
  WRONG_ADDRESS("Exception_007"),
  PICKUP_MISSED("Exception_008"),
  REJECTED_BY_COURIER("Exception_009"),
  RETURNING("Exception_010"),
  RETURNED("Exception_011"),
  DAMAGED("Exception_012"),
  LOST("Exception_013"),
  EXPIRED("Expired_001");

  private final String code;

  SubStatus(String code) {
    this.code = code;
  }

  /** As AfterShip writes it, e.g. {@code InTransit_002}. */
  public String code() {
    return code;
  }

  /**
   * @param code as AfterShip writes it, or null
   */
  public static Optional<SubStatus> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
