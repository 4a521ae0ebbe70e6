package id.emall.core.member.account;

import java.util.UUID;

/**
 * Where a member has things sent.
 *
 * @param label what its member calls it, e.g. {@code Rumah Ibu}
 * @param phone E.164
 * @param districtCode null where it names no district
 * @param preferred whether the checkout begins with it
 */
public record DeliveryAddress(
    UUID id,
    String label,
    String recipient,
    String phone,
    String regencyCode,
    String districtCode,
    String address,
    boolean preferred) {}
