package id.emall.contracts.courier;

/** The one vocabulary of parcel states. */
public enum ShipmentStatus {
  /** Entered here; the courier knows nothing yet. */
  PENDING(false),
  /** Label or booking exists; the courier has not the parcel. */
  INFO_RECEIVED(false),
  /** Accepted, moving. */
  IN_TRANSIT(false),
  /** With the delivering courier. */
  OUT_FOR_DELIVERY(false),
  /** Delivery was tried and failed; it will be tried again. */
  ATTEMPT_FAIL(false),
  /** Waits at a counter or locker. */
  AVAILABLE_FOR_PICKUP(false),
  /** Handed over. */
  DELIVERED(true),
  /** On its way back to the sender. */
  RETURNING(false),
  /** Back at the sender. */
  RETURNED(true),
  /** The booking was cancelled. */
  CANCELLED(true),
  /** Held, damaged, lost, refused, wrong address: a person must look. */
  EXCEPTION(false),
  /** No news for so long that the courier is no longer asked. */
  EXPIRED(true),
  /** A code that the mapping does not know. */
  UNKNOWN(false);

  private final boolean terminal;

  ShipmentStatus(boolean terminal) {
    this.terminal = terminal;
  }

  public boolean terminal() {
    return terminal;
  }
}
