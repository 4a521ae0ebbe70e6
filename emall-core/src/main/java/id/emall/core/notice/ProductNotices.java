package id.emall.core.notice;

import id.emall.core.catalogue.desk.ProductPutBack;
import id.emall.core.catalogue.desk.ProductTakenDown;
import id.emall.core.catalogue.sheet.ProductsImported;
import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells sellers what operators did to their products, and why, and what came of a file of products,
 * in the same transaction.
 */
@ApplicationScoped
class ProductNotices {

  private static final String PRODUCTS = "/penjual/produk/";
  private static final String IMPORTS = PRODUCTS + "impor/";

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

  /** Whoever brought a file of products need not wait beside it. */
  void imported(@Observes ProductsImported event) {
    people
        .member(event.memberId())
        .ifPresent(
            member -> {
              NumberFormat figures =
                  NumberFormat.getIntegerInstance(Locale.forLanguageTag(member.language()));
              herald.tell(
                  member,
                  new Tidings(Occasion.PRODUCTS_IMPORTED, event.importId())
                      .link(mall.siteUrl() + IMPORTS + event.importId())
                      .with("file", event.file().isEmpty() ? "–" : event.file())
                      .with("made", figures.format(event.made()))
                      .with("changed", figures.format(event.changed()))
                      .with("refused", figures.format(event.refused())));
            });
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
