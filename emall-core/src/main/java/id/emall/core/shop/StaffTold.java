package id.emall.core.shop;

import java.util.UUID;

/** Somebody who works for a shop, or was asked to, is to know something. */
public record StaffTold(UUID memberId, UUID shopId, What what) {

  /** What happened. */
  public enum What {
    ASKED,
    /** The member accepted, which concerns the owner. */
    JOINED,
    CHANGED,
    REMOVED
  }
}
