package id.emall.core.member.account;

import java.util.UUID;

/**
 * A member has proven another phone.
 *
 * @param before E.164, as {@code after}
 */
public record PhoneChanged(UUID memberId, String before, String after) {}
