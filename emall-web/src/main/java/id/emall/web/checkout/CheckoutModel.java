package id.emall.web.checkout;

import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.core.voucher.Granted;
import id.emall.web.frame.DistrictNames;
import id.emall.web.frame.Form;
import id.emall.web.frame.RegencyGroup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the checkout's page shows.
 *
 * @param cart what is bought
 * @param form what was typed
 * @param parcels one per shop
 * @param regencies where parcels can go
 * @param districts of the chosen regency
 * @param pay how it can be paid
 * @param vouchers what codes that were typed take off, by shop
 */
public record CheckoutModel(
    CartView cart,
    Form form,
    List<Parcel> parcels,
    List<RegencyGroup> regencies,
    DistrictNames districts,
    PayChoice pay,
    Map<UUID, Granted> vouchers) {

  public CheckoutModel {
    parcels = List.copyOf(parcels);
    regencies = List.copyOf(regencies);
    vouchers = Map.copyOf(vouchers);
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

  /** What a shop's voucher takes off, or null. */
  public Granted voucher(Parcel parcel) {
    return vouchers.get(parcel.group().shopId());
  }

  /** What vouchers take off {@link #goods}. */
  public Rupiah discount() {
    return discount(parcels, vouchers);
  }

  static Rupiah discount(List<Parcel> parcels, Map<UUID, Granted> vouchers) {
    return parcels.stream()
        .filter(parcel -> !parcel.isWaiting())
        .map(parcel -> vouchers.get(parcel.group().shopId()))
        .filter(Objects::nonNull)
        .map(Granted::discount)
        .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** What is to be paid for the goods. */
  public Rupiah goodsToPay() {
    return goods().minus(discount());
  }

  /** Goods, less what vouchers take off, and shipping, before the unique code. */
  public Rupiah total() {
    return goodsToPay().plus(shipping());
  }
}
