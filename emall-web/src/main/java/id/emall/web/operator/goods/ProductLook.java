package id.emall.web.operator.goods;

import id.emall.core.catalogue.SellerProduct;

/** How a product's state looks to operators. */
public final class ProductLook {

  private ProductLook() {}

  /** The kind of its status badge. */
  public static String kind(SellerProduct.State state) {
    return switch (state) {
      case ON_SALE -> "good";
      case HIDDEN -> "plain";
      case TAKEN_DOWN -> "bad";
    };
  }
}
