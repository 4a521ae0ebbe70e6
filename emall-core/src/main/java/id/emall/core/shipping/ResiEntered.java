package id.emall.core.shipping;

import java.util.UUID;

/**
 * A seller has given a parcel's number, for the first time or as a correction.
 *
 * @param courier short name, e.g. {@code JNE}
 * @param number canonical resi
 */
public record ResiEntered(UUID orderId, UUID shipmentId, String courier, String number) {}
