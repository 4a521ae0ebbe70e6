package id.emall.core.member.account;

import java.util.UUID;

/** A member has another password; sessions elsewhere have ended. */
public record PasswordChanged(UUID memberId) {}
