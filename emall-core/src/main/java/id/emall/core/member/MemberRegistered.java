package id.emall.core.member;

import java.util.UUID;

/** Somebody registered and must now prove the phone. */
public record MemberRegistered(UUID memberId) {}
