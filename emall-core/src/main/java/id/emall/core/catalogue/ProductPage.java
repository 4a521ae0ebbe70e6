package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A product with all that its page shows.
 *
 * @param code the seller's own name of it (SKU), or null
 * @param ratingCount reviews, of a variant those of its whole family
 * @param family whose variant it is, or null
 * @param makingDays within which it is made to order; 0 when it is sold from stock
 * @param volumeCm3 of one piece, packed; 0 when its size is unknown
 * @param shopDistrictCode where in its regency the shop sends from, or null
 * @param onSale whether it can be bought: on sale and its shop open; stock is told apart
 */
public record ProductPage(
    UUID id,
    String slug,
    String code,
    String name,
    String description,
    Rupiah price,
    int weightGrams,
    long volumeCm3,
    int stock,
    int makingDays,
    boolean onSale,
    List<String> photoMediaIds,
    int ratingCount,
    int ratingSum,
    Instant listedAt,
    UUID categoryId,
    UUID shopId,
    String shopSlug,
    String shopName,
    String shopRegencyCode,
    String shopDistrictCode,
    ProductFamily family) {

  private static final int SUMMARY_LENGTH = 160;

  /** So much of the description is looked at for it, blanks and all. */
  private static final int SUMMARY_SOURCE = 1_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The products whose reviews are told here: all of its family, for they are alike. */
  public List<UUID> reviewed() {
    return family == null
        ? List.of(id)
        : family.variants().stream().map(ProductFamily.Variant::id).toList();
  }

  /** The values of one of its family's variants, e.g. {@code Merah, M}; null without a family. */
  public String variantLabel(UUID productId) {
    return family == null
        ? null
        : family.find(productId).map(ProductFamily.Variant::label).orElse(null);
  }

  /** The description's beginning in one line, for search engines and previews. */
  public String summary() {
    String start = description.substring(0, Math.min(description.length(), SUMMARY_SOURCE));
    String line = BLANKS.matcher(start).replaceAll(" ").strip();
    if (line.length() <= SUMMARY_LENGTH) {
      return line;
    }
    int blank = line.lastIndexOf(' ', SUMMARY_LENGTH - 1);
    return line.substring(0, blank > 0 ? blank : SUMMARY_LENGTH - 1) + "…";
  }
}
