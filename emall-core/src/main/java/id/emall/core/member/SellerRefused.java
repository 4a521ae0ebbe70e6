package id.emall.core.member;

import java.util.UUID;

/** An application was refused for good. */
public record SellerRefused(UUID memberId, String reason) {}
