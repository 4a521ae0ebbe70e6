package id.emall.core.member.desk;

import java.util.UUID;

/**
 * A member who was stopped may go on.
 *
 * @param by label of the operator
 */
public record MemberReinstated(UUID memberId, String by, String reason) {}
