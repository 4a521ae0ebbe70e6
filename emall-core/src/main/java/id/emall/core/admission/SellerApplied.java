package id.emall.core.admission;

import java.util.UUID;

/** An active member wants to sell; the application waits for its decision. */
public record SellerApplied(UUID memberId) {}
