package id.emall.core.member.account;

import id.emall.core.common.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * What members see of their own account.
 *
 * @param emailProvenAt null until a link that was mailed there was followed
 * @param phone E.164, proven
 * @param districtCode null where the address names no district
 */
public record OwnAccount(
    UUID id,
    String username,
    String name,
    String email,
    Instant emailProvenAt,
    String phone,
    String language,
    String regencyCode,
    String districtCode,
    String address,
    Actor.Role role) {

  public boolean isEmailProven() {
    return emailProvenAt != null;
  }
}
