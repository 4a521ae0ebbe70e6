package id.emall.web.compare;

import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ComparedProduct;
import id.emall.web.text.Formats;
import id.emall.web.text.Texts;
import java.util.List;
import java.util.function.Function;

/**
 * One feature of all products that stand side by side.
 *
 * @param label key of its name's text
 * @param values in the products' order
 */
public record CompareRow(String label, List<String> values) {

  /** Whether they are not all alike. */
  public boolean differs() {
    return values.stream().distinct().count() > 1;
  }

  /**
   * All features, in the reader's language.
   *
   * @param shelf a product's category, from the outermost in
   * @param place a regency's name by its code
   */
  static List<CompareRow> of(
      List<ComparedProduct> products,
      Texts texts,
      Formats formats,
      Function<ComparedProduct, List<Category>> shelf,
      Function<String, String> place) {
    String language = texts.language().code();
    return List.of(
        row(products, "compare.price", one -> formats.rupiah(one.price().amount())),
        row(products, "compare.stock", one -> stock(one, texts, formats)),
        row(products, "compare.method", one -> method(one, texts, formats)),
        row(products, "compare.rating", one -> rating(one, texts, formats)),
        row(products, "compare.sold", one -> formats.number(one.sold())),
        row(products, "compare.weight", one -> formats.weight(one.weightGrams())),
        row(products, "compare.size", one -> size(one, texts)),
        row(
            products,
            "compare.category",
            one ->
                String.join(" › ", shelf.apply(one).stream().map(c -> c.name(language)).toList())),
        row(products, "compare.shop", ComparedProduct::shopName),
        row(products, "compare.place", one -> place.apply(one.shopRegencyCode())));
  }

  private static CompareRow row(
      List<ComparedProduct> products, String label, Function<ComparedProduct, String> value) {
    return new CompareRow(label, products.stream().map(value).toList());
  }

  private static String stock(ComparedProduct product, Texts texts, Formats formats) {
    if (!product.onSale()) {
      return texts.get("compare.closed");
    }
    return product.stock() == 0 ? texts.get("compare.sold-out") : formats.number(product.stock());
  }

  private static String method(ComparedProduct product, Texts texts, Formats formats) {
    return product.makingDays() == 0
        ? texts.get("list.method.FROM_STOCK")
        : texts.get("making.days", formats.number(product.makingDays()));
  }

  private static String rating(ComparedProduct product, Texts texts, Formats formats) {
    return product.ratingCount() == 0
        ? texts.get("compare.unrated")
        : texts.get(
            "compare.stars",
            formats.decimal((double) product.ratingSum() / product.ratingCount()),
            formats.number(product.ratingCount()));
  }

  private static String size(ComparedProduct product, Texts texts) {
    boolean known =
        product.lengthCm() != null && product.widthCm() != null && product.heightCm() != null;
    return known
        ? "%d × %d × %d cm".formatted(product.lengthCm(), product.widthCm(), product.heightCm())
        : texts.get("compare.unknown");
  }
}
