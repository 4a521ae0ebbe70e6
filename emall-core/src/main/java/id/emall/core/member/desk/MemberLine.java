package id.emall.core.member.desk;

import id.emall.core.common.Actor;
import id.emall.core.member.MemberView;
import java.time.Instant;
import java.util.UUID;

/**
 * A member as one line of the desk's list.
 *
 * @param shopName null for who has no shop
 */
public record MemberLine(
    UUID id,
    String username,
    String name,
    Actor.Role role,
    MemberView.State state,
    String regencyCode,
    String shopName,
    Instant registeredAt) {}
