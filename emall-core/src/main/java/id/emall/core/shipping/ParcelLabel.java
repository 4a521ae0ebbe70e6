package id.emall.core.shipping;

import id.emall.core.ordering.OrderView;

/**
 * What stands on the outside of one parcel.
 *
 * @param courier the parcel's, or before it has a number the one that the buyer chose
 * @param number its resi, or null while it has none
 * @param position among the parcels of its order, from 1
 * @param parcels how many the order goes in
 */
public record ParcelLabel(
    OrderView order, String courier, String number, int position, int parcels) {

  /** What is to be read by machine: the resi, or the order's code while there is none. */
  public String machineReadable() {
    return number == null ? order.code() : number;
  }
}
