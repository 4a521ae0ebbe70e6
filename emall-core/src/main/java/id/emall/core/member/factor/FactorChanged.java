package id.emall.core.member.factor;

import java.util.UUID;

/**
 * Something happened to what a member signs in with, of which they should hear.
 *
 * @param left how many recovery codes are left
 * @param office what the office is called whose account was bound or parted; else empty
 */
public record FactorChanged(UUID memberId, What what, int left, String office) {

  public FactorChanged(UUID memberId, What what, int left) {
    this(memberId, what, left, "");
  }

  /** What happened. */
  public enum What {
    APP_ADDED,
    APP_REMOVED,
    CODES_RENEWED,
    RECOVERY_CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    /** An operator took all factors off, for somebody who lost them. */
    RESET,
    OFFICE_BOUND,
    OFFICE_UNBOUND,
    /** Somebody knew the password and typed wrong codes till none was allowed any more. */
    GUESSED
  }
}
