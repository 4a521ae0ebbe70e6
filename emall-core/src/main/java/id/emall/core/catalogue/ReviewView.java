package id.emall.core.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * What a buyer says of a product.
 *
 * @param author first name and initial, e.g. {@code Andi N.}
 * @param stars 1 to 5
 */
public record ReviewView(UUID id, String author, int stars, String text, Instant writtenAt) {}
