package id.emall.web.seller;

import id.emall.contracts.courier.ShipmentStatus;

/** How the states of a parcel look. */
public final class ParcelLook {

  private ParcelLook() {}

  /** The kind of its status badge. */
  public static String kind(ShipmentStatus status) {
    return switch (status) {
      case PENDING, INFO_RECEIVED -> "wait";
      case IN_TRANSIT, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP -> "info";
      case DELIVERED -> "good";
      case ATTEMPT_FAIL, EXCEPTION, RETURNING, RETURNED -> "bad";
      case CANCELLED, EXPIRED, UNKNOWN -> "plain";
    };
  }
}
