package id.emall.core.member;

import id.emall.core.common.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A member as the rest of the mall may know one.
 *
 * @param phone in E.164, e.g. {@code +6281234567890}
 * @param districtCode null where the address names no district
 * @param language {@code id} or {@code en}
 */
public record MemberView(
    UUID id,
    String username,
    String name,
    String email,
    String phone,
    String language,
    String regencyCode,
    String districtCode,
    String address,
    State state,
    Actor.Role role,
    Instant registeredAt) {

  /** How far a member has come. */
  public enum State {
    /** Registered; the phone is not proven yet. */
    AWAITING_PHONE,
    ACTIVE,
    /** Stopped by an operator. */
    SUSPENDED
  }
}
