package id.emall.web.seller;

import id.emall.core.catalogue.ProductFamily;
import id.emall.web.frame.Page;
import java.util.HashMap;
import java.util.Map;

/**
 * What the fields of the page of variants are called where they are named away from their row: "M,
 * Cokelat, Stok".
 */
public final class VariantFields {

  private VariantFields() {}

  /**
   * Names of the fields in the table of all variants.
   *
   * @param family null when there is none yet
   */
  public static Map<String, String> ofTable(Page page, ProductFamily family) {
    Map<String, String> names = new HashMap<>();
    if (family == null) {
      return names;
    }
    for (ProductFamily.Variant variant : family.variants()) {
      String id = "-" + variant.id();
      String row = variant.label() + ", ";
      for (int i = 0; i < family.optionNames().size(); i++) {
        names.put("value" + (i + 1) + id, row + family.optionNames().get(i));
      }
      names.put("price" + id, row + page.t("seller.product.price"));
      names.put("stock" + id, row + page.t("seller.stock.short"));
    }
    return names;
  }

  /** Names of the fields for more variants, which are those of the options once they have any. */
  public static Map<String, String> ofWish(ProductFamily family) {
    Map<String, String> names = new HashMap<>();
    if (family != null) {
      for (int i = 0; i < family.optionNames().size(); i++) {
        names.put("values" + (i + 1), family.optionNames().get(i));
      }
    }
    return names;
  }
}
