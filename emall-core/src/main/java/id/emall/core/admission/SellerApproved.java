package id.emall.core.admission;

import java.util.UUID;

/** A seller was accepted and the shop is open. */
public record SellerApproved(UUID memberId, UUID shopId) {}
