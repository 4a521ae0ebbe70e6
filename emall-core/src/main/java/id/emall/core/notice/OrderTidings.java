package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.PublicLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Begins tidings about an order with what all of them say. */
@ApplicationScoped
class OrderTidings {

  private PublicLinks links;
  private MallSettings mall;

  protected OrderTidings() {}

  @Inject
  OrderTidings(PublicLinks links, MallSettings mall) {
    this.links = links;
    this.mall = mall;
  }

  /** With the link that needs no signing in. */
  Tidings forBuyer(Occasion occasion, OrderView order, InvoiceView invoice, Object subject) {
    return begun(occasion, order, subject).link(links.invoiceUrl(invoice));
  }

  /** With a link for a buyer who signs in, because there is something to do. */
  Tidings forMember(Occasion occasion, OrderView order, Object subject) {
    return begun(occasion, order, subject).link(mall.siteUrl() + "/pesanan/" + order.code());
  }

  /** With a link for those who sign in. */
  Tidings forSeller(Occasion occasion, OrderView order, Object subject) {
    return begun(occasion, order, subject)
        .link(mall.siteUrl() + "/penjual/pesanan/" + order.code());
  }

  private static Tidings begun(Occasion occasion, OrderView order, Object subject) {
    return new Tidings(occasion, subject)
        .about(order.invoiceId(), order.id())
        .with("order", order.code())
        .with("shop", order.shopName());
  }
}
