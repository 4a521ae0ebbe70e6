package id.emall.core.admission;

import java.util.UUID;

/** An application was refused for good. */
public record SellerRefused(UUID memberId, String reason) {}
