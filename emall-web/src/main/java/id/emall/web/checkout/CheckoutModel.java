package id.emall.web.checkout;

import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.DistrictNames;
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
 * @param districts of the chosen regency
 * @param pay how it can be paid
 */
public record CheckoutModel(
    CartView cart,
    Form form,
    List<Parcel> parcels,
    List<RegencyGroup> regencies,
    DistrictNames districts,
    PayChoice pay) {

  public CheckoutModel {
    parcels = List.copyOf(parcels);
    regencies = List.copyOf(regencies);
  }

  /** What can be ordered now: without what waits for its seller's shipping cost. */
  public Rupiah goods() {
    return goods(parcels);
  }

  static Rupiah goods(List<Parcel> parcels) {
    return parcels.stream()
        .filter(parcel -> !parcel.isWaiting())
        .map(parcel -> parcel.group().goods())
        .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** Pieces of {@link #goods}. */
  public int pieces() {
    return parcels.stream()
        .filter(parcel -> !parcel.isWaiting())
        .flatMap(parcel -> parcel.group().lines().stream())
        .mapToInt(CartView.Line::quantity)
        .sum();
  }

  /** Whether anything can be ordered now. */
  public boolean isOrderable() {
    return parcels.stream().anyMatch(parcel -> !parcel.isWaiting());
  }

  public Rupiah shipping() {
    return shipping(parcels);
  }

  static Rupiah shipping(List<Parcel> parcels) {
    return parcels.stream().map(Parcel::cost).reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** Goods and shipping, before the unique code. */
  public Rupiah total() {
    return goods().plus(shipping());
  }
}
