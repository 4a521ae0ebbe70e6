package id.emall.web.checkout;

import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.Form;
import id.emall.web.frame.RegencyGroup;
import java.util.List;

/**
 * What the checkout's page shows.
 *
 * @param cart what is bought
 * @param form what was typed
 * @param parcels one per shop
 * @param regencies where parcels can go
 * @param pay how it can be paid
 */
public record CheckoutModel(
    CartView cart, Form form, List<Parcel> parcels, List<RegencyGroup> regencies, PayChoice pay) {

  public CheckoutModel {
    parcels = List.copyOf(parcels);
    regencies = List.copyOf(regencies);
  }

  /** Whether a regency is chosen, so that shipping has a price. */
  public boolean isQuoted() {
    return parcels.stream().anyMatch(parcel -> !parcel.choices().isEmpty());
  }

  public Rupiah shipping() {
    return shipping(parcels);
  }

  static Rupiah shipping(List<Parcel> parcels) {
    return parcels.stream().map(Parcel::cost).reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** Goods and shipping, before the unique code. */
  public Rupiah total() {
    return cart.goods().plus(shipping());
  }
}
