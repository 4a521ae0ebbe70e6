package id.emall.core.member;

import java.util.UUID;

/**
 * Somebody registered again with the e-mail address of an active member, who alone may learn of it.
 */
public record KnownEmailRegistered(UUID memberId) {}
