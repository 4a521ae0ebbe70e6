package id.emall.core.member.desk;

import java.util.UUID;

/**
 * A member was stopped and is signed out everywhere.
 *
 * @param by label of the operator
 */
public record MemberSuspended(UUID memberId, String by, String reason) {}
