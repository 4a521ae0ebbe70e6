package id.emall.web.checkout;

import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.core.rates.ShippingOffer;
import java.util.List;

/**
 * What one shop will send, with the ways to send it.
 *
 * @param group the shop and its lines
 * @param choices couriers and services with their prices, cheapest first; none before the regency
 *     is chosen
 * @param chosen the value of the choice that is marked, or empty
 * @param waiting whether its seller has to set the cost first
 */
public record Parcel(
    CartView.ShopGroup group, List<ShippingOffer> choices, String chosen, Waiting waiting) {

  /** How it stands with a parcel for which nobody quotes a price. */
  public enum Waiting {
    /** It has a price, or no destination yet. */
    NO,
    /** The seller can be asked. */
    ASKABLE,
    /** The seller was asked and has not answered. */
    ASKED,
    /** The seller does not send there. */
    DECLINED
  }

  public Parcel {
    choices = List.copyOf(choices);
  }

  /** Whether it cannot be ordered yet. */
  public boolean isWaiting() {
    return waiting != Waiting.NO;
  }

  /** The name of the field that carries the choice. */
  public String field() {
    return fieldOf(group);
  }

  /** What is sent when this offer is chosen; it carries the price that was shown. */
  public String value(ShippingOffer offer) {
    return valueOf(offer);
  }

  public boolean isChosen(ShippingOffer offer) {
    return valueOf(offer).equals(chosen);
  }

  /** The price of the marked choice; nothing before one is marked. */
  public Rupiah cost() {
    return choices.stream()
        .filter(this::isChosen)
        .findFirst()
        .map(offer -> new Rupiah(offer.price()))
        .orElse(Rupiah.ZERO);
  }

  static String fieldOf(CartView.ShopGroup group) {
    return "shipping." + group.shopId();
  }

  static String valueOf(ShippingOffer offer) {
    return offer.courier().value() + "/" + offer.service().name() + "/" + offer.price();
  }
}
