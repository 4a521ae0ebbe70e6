package id.emall.core.member;

import java.util.UUID;

/** A seller was accepted and the shop is open. */
public record SellerApproved(UUID memberId, UUID shopId) {}
