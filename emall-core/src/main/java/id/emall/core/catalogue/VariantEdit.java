package id.emall.core.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * What a seller typed about one variant in the table of all. Errors name the parts with the
 * product's id behind them: {@code price-…}, {@code stock-…}, {@code value1-…}, {@code value2-…}.
 *
 * @param seenVersion of the product as the seller saw it
 * @param seenStock pieces as the seller saw them
 * @param values one for each option
 * @param price in rupiah, or null
 * @param stock pieces, or null
 * @param onSale whether it is to be offered; nothing changes for what an operator took down
 */
public record VariantEdit(
    UUID productId,
    int seenVersion,
    int seenStock,
    List<String> values,
    Long price,
    Integer stock,
    boolean onSale) {

  public VariantEdit {
    values = List.copyOf(values);
  }
}
