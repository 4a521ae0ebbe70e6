package id.emall.core.partner;

import id.emall.core.common.Checks;

/**
 * Another number for one of an order's parcels.
 *
 * @param courier of the parcel as it is known now
 * @param resi of the parcel as it is known now
 * @param newResi the courier's number as on the label
 */
public record ResiCorrection(String courier, String resi, String newCourier, String newResi)
    implements ContractValue {

  void check() {
    Checks checks = new Checks();
    checks.that(courier != null, "courier", "required");
    checks.text("resi", resi, 4, 40);
    checks.that(newCourier != null, "newCourier", "required");
    checks.text("newResi", newResi, 4, 40);
    checks.refuse();
  }
}
