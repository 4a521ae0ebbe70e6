package id.emall.core.member;

import java.util.UUID;

/** A member proved the phone and may now buy. */
public record MemberActivated(UUID memberId) {}
