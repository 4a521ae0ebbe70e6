package id.emall.core.catalogue.sheet;

import java.util.UUID;

/**
 * A file of products is worked off.
 *
 * @param memberId who brought it
 * @param file as the seller's computer calls it, or empty
 * @param made products that were made
 * @param changed products that were changed
 * @param refused rows that were not taken
 */
public record ProductsImported(
    UUID importId, UUID shopId, UUID memberId, String file, int made, int changed, int refused) {}
