package id.emall.core.notice;

import id.emall.core.catalogue.desk.ProductPutBack;
import id.emall.core.catalogue.desk.ProductTakenDown;
import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells sellers what operators did to their products, and why, in the same transaction. */
@ApplicationScoped
class ProductNotices {

  private static final String PRODUCTS = "/penjual/produk/";

  private People people;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected ProductNotices() {}

  @Inject
  ProductNotices(People people, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  void takenDown(@Observes ProductTakenDown event) {
    tell(
        event.shopId(),
        about(Occasion.PRODUCT_TAKEN_DOWN, event.productId(), event.productName(), event.reason()));
  }

  void putBack(@Observes ProductPutBack event) {
    tell(
        event.shopId(),
        about(Occasion.PRODUCT_PUT_BACK, event.productId(), event.productName(), event.reason()));
  }

  /** A product may be taken down more than once; each time is told. */
  private Tidings about(Occasion occasion, UUID productId, String product, String reason) {
    return new Tidings(occasion, ids.next())
        .link(mall.siteUrl() + PRODUCTS + productId)
        .with("product", product)
        .with("reason", reason)
        .fact("reason", reason);
  }

  private void tell(UUID shopId, Tidings tidings) {
    people.seller(shopId).ifPresent(seller -> herald.tell(seller, tidings));
  }
}
