package id.emall.core.catalogue;

import java.util.List;

/**
 * What a seller types about a product. Any part may be null or wrong; errors name the parts as they
 * are called here, {@code categorySlug} as {@code category}.
 *
 * @param price of one piece in rupiah
 * @param weightGrams of one piece, packed
 * @param lengthCm of one piece, packed; null, as width and height, when its seller does not tell
 * @param method how it is sold
 * @param makingDays within which it is made, 1 to 60; of no account when it is sold from stock
 * @param photos media ids, the first is shown in lists; at most eight
 */
public record ProductForm(
    String name,
    String description,
    String categorySlug,
    Long price,
    Integer weightGrams,
    Integer lengthCm,
    Integer widthCm,
    Integer heightCm,
    SaleMethod method,
    Integer makingDays,
    List<String> photos) {

  public ProductForm {
    photos = photos == null ? List.of() : List.copyOf(photos);
  }
}
