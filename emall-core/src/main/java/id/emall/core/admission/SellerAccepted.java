package id.emall.core.admission;

import java.util.UUID;

/** A seller is accepted: the shop is to be opened under this id, in the same transaction. */
public record SellerAccepted(
    UUID memberId, UUID shopId, String shopName, String regencyCode, String districtCode) {}
