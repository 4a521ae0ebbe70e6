package id.emall.core.catalogue;

import java.util.List;

/** Forms as sellers fill them in. */
final class ProductForms {

  private ProductForms() {}

  /** Of what is sold from stock, with or without the sides of its parcel. */
  static ProductForm fromStock(
      String name,
      String description,
      String categorySlug,
      Long price,
      Integer weightGrams,
      Integer lengthCm,
      Integer widthCm,
      Integer heightCm,
      List<String> photos) {
    return new ProductForm(
        name,
        description,
        categorySlug,
        price,
        weightGrams,
        lengthCm,
        widthCm,
        heightCm,
        SaleMethod.FROM_STOCK,
        0,
        photos);
  }
}
