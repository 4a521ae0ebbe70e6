package id.emall.core.member.account;

import java.util.UUID;

/**
 * A member is about to go by another name or to live elsewhere; nothing is written yet. Who decides
 * about members by these locks what it decides about here: it does so before it touches the member.
 */
public record ProfileChanging(UUID memberId) {}
