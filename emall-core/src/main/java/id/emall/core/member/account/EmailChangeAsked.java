package id.emall.core.member.account;

import java.util.UUID;

/** A member wishes mail elsewhere; nothing has changed yet. */
public record EmailChangeAsked(UUID memberId, String wished) {}
