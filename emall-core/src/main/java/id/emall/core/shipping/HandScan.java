package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import java.util.Arrays;
import java.util.Optional;

/** What people may say of a parcel that no courier tells about, in the order it usually befalls. */
public enum HandScan {
  PICKED_UP(ShipmentStatus.IN_TRANSIT, SubStatus.ACCEPTED),
  ON_THE_WAY(ShipmentStatus.IN_TRANSIT, SubStatus.ON_THE_WAY),
  OUT_FOR_DELIVERY(ShipmentStatus.OUT_FOR_DELIVERY, SubStatus.OUT_FOR_DELIVERY),
  ATTEMPT_FAILED(ShipmentStatus.ATTEMPT_FAIL, SubStatus.ATTEMPT_FAILED),
  READY_FOR_PICKUP(ShipmentStatus.AVAILABLE_FOR_PICKUP, SubStatus.WAITS_FOR_PICKUP),
  DELIVERED(ShipmentStatus.DELIVERED, SubStatus.DELIVERED),
  TROUBLE(ShipmentStatus.EXCEPTION, SubStatus.TROUBLE),
  DAMAGED(ShipmentStatus.EXCEPTION, SubStatus.DAMAGED),
  LOST(ShipmentStatus.EXCEPTION, SubStatus.LOST),
  RETURNING(ShipmentStatus.RETURNING, SubStatus.RETURNING),
  RETURNED(ShipmentStatus.RETURNED, SubStatus.RETURNED);

  private final ShipmentStatus status;
  private final SubStatus subStatus;

  HandScan(ShipmentStatus status, SubStatus subStatus) {
    this.status = status;
    this.subStatus = subStatus;
  }

  public ShipmentStatus status() {
    return status;
  }

  public SubStatus subStatus() {
    return subStatus;
  }

  /** Whether it says nothing without words: why, what is broken, what the courier answered. */
  public boolean wantsWords() {
    return this == ATTEMPT_FAILED || status == ShipmentStatus.EXCEPTION;
  }

  /** Whether the parcel comes back to its seller, or has. */
  public boolean isBack() {
    return this == RETURNING || this == RETURNED;
  }

  /**
   * @param name as typed or stored, or null
   */
  public static Optional<HandScan> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
