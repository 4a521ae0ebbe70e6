package id.emall.core.member;

import java.util.UUID;

/**
 * Somebody registered again with the e-mail address of an active member, who hears of it at most
 * once a day.
 */
public record KnownEmailRegistered(UUID memberId) {}
