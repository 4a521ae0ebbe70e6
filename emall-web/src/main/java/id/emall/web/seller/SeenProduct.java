package id.emall.web.seller;

import id.emall.core.catalogue.BulkEdit;
import id.emall.core.catalogue.SellerProduct;
import id.emall.web.frame.Numbers;
import java.util.Optional;

/** A product in a list to choose from, with what the seller saw of it. */
public final class SeenProduct {

  private SeenProduct() {}

  /** As it stands in the form. */
  public static String write(SellerProduct product) {
    return product.id() + "_" + product.version() + "_" + product.stock();
  }

  /** Empty when no page of ours wrote it. */
  static Optional<BulkEdit.Seen> read(String written) {
    String[] parts = written.split("_", 3);
    return parts.length < 3
        ? Optional.empty()
        : Numbers.id(parts[0])
            .map(
                id ->
                    new BulkEdit.Seen(
                        id, Numbers.whole(parts[1], -1), Numbers.whole(parts[2], -1)));
  }
}
