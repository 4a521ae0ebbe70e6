package id.emall.core.partner;

import id.emall.core.common.Checks;

/**
 * Which parcel carries an order.
 *
 * @param resi the courier's number as on the label
 */
public record ResiEntry(String courier, String resi) implements ContractValue {

  void check() {
    Checks checks = new Checks();
    checks.that(courier != null, "courier", "required");
    checks.text("resi", resi, 4, 40);
    checks.refuse();
  }
}
