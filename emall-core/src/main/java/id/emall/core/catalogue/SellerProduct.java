package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product as its seller sees it.
 *
 * @param lengthCm of one piece, packed; null, as width and height, when it was not told
 * @param code the seller's own name of it (SKU), or null
 * @param stock pieces that lie ready, or that the shop still takes on when they are made to order
 * @param makingDays within which it is made; 0 when it is sold from stock
 * @param familyId of the family that it is a variant in, or null
 * @param familyName what all of these are called, without its own values; or null
 * @param version grows with each edit; an edit names the one it saw
 */
public record SellerProduct(
    UUID id,
    String slug,
    String code,
    String name,
    String description,
    String categorySlug,
    Rupiah price,
    int weightGrams,
    Integer lengthCm,
    Integer widthCm,
    Integer heightCm,
    int stock,
    int makingDays,
    State state,
    List<String> photoMediaIds,
    int ratingCount,
    int ratingSum,
    Instant listedAt,
    UUID familyId,
    String familyName,
    int version) {

  /** Whether it is offered. */
  public enum State {
    ON_SALE,
    /** Taken off the shelf by its seller. */
    HIDDEN,
    /** Taken off the shelf by an operator. */
    TAKEN_DOWN
  }
}
