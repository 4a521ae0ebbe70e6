package id.emall.core.notice;

import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.rates.ShippingCostAnswered;
import id.emall.core.rates.ShippingCostAsked;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.region.Districts;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells sellers that a buyer asks what sending costs, and buyers what they answered. */
@ApplicationScoped
class ShippingCostNotices {

  private static final String QUESTIONS = "/penjual/ongkos-kirim";
  private static final String CHECKOUT = "/kasir";

  private People people;
  private Shops shops;
  private Districts districts;
  private Herald herald;
  private MallSettings mall;

  protected ShippingCostNotices() {}

  @Inject
  ShippingCostNotices(
      People people, Shops shops, Districts districts, Herald herald, MallSettings mall) {
    this.people = people;
    this.shops = shops;
    this.districts = districts;
    this.herald = herald;
    this.mall = mall;
  }

  void asked(@Observes ShippingCostAsked event) {
    people
        .seller(event.shopId())
        .ifPresent(
            seller ->
                herald.tell(
                    seller,
                    new Tidings(Occasion.SHIPPING_COST_ASKED, event.requestId())
                        .link(mall.siteUrl() + QUESTIONS)
                        .with("place", place(event.destination()))
                        .fact("items", event.goods())
                        .fact("address", place(event.destination()))));
  }

  void answered(@Observes ShippingCostAnswered event) {
    people.member(event.buyerId()).ifPresent(buyer -> herald.tell(buyer, tidings(event, buyer)));
  }

  private Tidings tidings(ShippingCostAnswered event, Addressee buyer) {
    ShippingOffer offer = event.offer();
    Tidings told =
        new Tidings(
                offer == null ? Occasion.SHIPPING_COST_DECLINED : Occasion.SHIPPING_COST_TOLD,
                event.requestId())
            .link(mall.siteUrl() + CHECKOUT)
            .with("shop", shop(event.shopId()))
            .with("place", place(event.destination()))
            .fact("shop", shop(event.shopId()));
    if (offer == null) {
      return told.with("reason", event.reason()).fact("reason", event.reason());
    }
    String price = new Rupiah(offer.price()).toString();
    return told.with("amount", price)
        .with("courier", offer.courier().value())
        .with("deadline", buyer.moments().brief(event.goodUntil()))
        .fact("amount", price)
        .fact("courier", offer.courier().value())
        .fact("deadline", buyer.moments().full(event.goodUntil()));
  }

  private String shop(UUID shopId) {
    return shops.find(shopId).map(ShopView::name).orElse("");
  }

  private String place(String areaCode) {
    return districts.label(areaCode);
  }
}
