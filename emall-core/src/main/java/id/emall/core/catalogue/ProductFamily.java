package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Products of one shop that differ in one or two options. Each is a product of its own, with its
 * own price, stock and address.
 *
 * @param name without any values, e.g. {@code Kaus batik}
 * @param optionNames e.g. {@code Ukuran}, {@code Warna}; one or two
 * @param variants in their order, hidden ones among them
 */
public record ProductFamily(
    UUID id, String name, List<String> optionNames, List<Variant> variants) {

  public static final int VARIANTS_MOST = 30;

  public ProductFamily {
    optionNames = List.copyOf(optionNames);
    variants = List.copyOf(variants);
  }

  /**
   * One of them.
   *
   * @param values one for each option
   */
  public record Variant(
      UUID id,
      String slug,
      String name,
      List<String> values,
      Rupiah price,
      int stock,
      SellerProduct.State state,
      int version) {

    public boolean onSale() {
      return state == SellerProduct.State.ON_SALE;
    }

    /** Its values as people read them, e.g. {@code Merah, M}. */
    public String label() {
      return String.join(", ", values);
    }
  }

  public Optional<Variant> find(UUID productId) {
    return variants.stream().filter(variant -> variant.id().equals(productId)).findFirst();
  }

  /** The values of an option, each once, in the order of the variants. */
  public List<String> valuesOf(int option) {
    return variants.stream().map(variant -> variant.values().get(option)).distinct().toList();
  }
}
