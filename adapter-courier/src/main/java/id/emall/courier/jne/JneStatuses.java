package id.emall.courier.jne;

import static id.emall.contracts.courier.ShipmentStatus.ATTEMPT_FAIL;
import static id.emall.contracts.courier.ShipmentStatus.DELIVERED;
import static id.emall.contracts.courier.ShipmentStatus.EXCEPTION;
import static id.emall.contracts.courier.ShipmentStatus.IN_TRANSIT;
import static id.emall.contracts.courier.ShipmentStatus.OUT_FOR_DELIVERY;
import static id.emall.contracts.courier.ShipmentStatus.RETURNED;
import static id.emall.contracts.courier.ShipmentStatus.RETURNING;
import static id.emall.courier.StatusTable.rule;

import id.emall.courier.StatusTable;
import id.emall.courier.StatusTable.Meaning;
import java.util.List;

/**
 * JNE's codes and texts. Of its codes only the delivered ones ({@code D01} and its kin) are known
 * for sure; the rest is read by text. The texts of pick-up, transit and delivery were seen on real
 * parcels; those of returns, failed attempts, refusals and wrong addresses are reported by others
 * and not yet seen, so what deviates from them stays UNKNOWN and reaches an operator.
 */
final class JneStatuses {

  /** Raised with every change to the table below. */
  static final int VERSION = 1;

  private static final StatusTable TABLE =
      new StatusTable(
          List.of(rule("D\\d{2}", DELIVERED, "Delivered_001")),
          List.of(
              rule("RETURNED TO SHIPPER|DITERIMA (OLEH )?PENGIRIM", RETURNED, "Exception_011"),
              rule("\\bRETUR(N|NED)?\\b", RETURNING, "Exception_010"),
              rule("NOT AT HOME|NOBODY", ATTEMPT_FAIL, "AttemptFail_002"),
              rule("\\b(TUTUP|CLOSED)\\b", ATTEMPT_FAIL, "AttemptFail_003"),
              rule("REFUSED|DITOLAK", EXCEPTION, "Exception_003"),
              rule("(UNKNOWN|BAD|INCOMPLETE) ADDRESS|ALAMAT", EXCEPTION, "Exception_007"),
              rule("CUSTOMER REQUEST|\\bHOLD\\b|\\bBREACH\\b|MISROUTE", EXCEPTION, "Exception_001"),
              rule("^DELIVERED( TO\\b|$)", DELIVERED, "Delivered_003"),
              rule("WITH DELIVERY COURIER", OUT_FOR_DELIVERY, "OutForDelivery_001"),
              rule("PICKED UP BY JNE COURIER", IN_TRANSIT, "InTransit_002"),
              rule("RECEIVED BY JNE COUNTER OFFICER", IN_TRANSIT, "InTransit_002"),
              rule(
                  "RECEIVED AT (SORTING CENTER|ORIGIN GATEWAY|WAREHOUSE|INBOUND STATION)",
                  IN_TRANSIT,
                  "InTransit_003"),
              rule("PROCESSED AT SORTING CENTER", IN_TRANSIT, "InTransit_001"),
              rule("DEPARTED FROM TRANSIT|FORWARDED TO DESTINATION", IN_TRANSIT, "InTransit_007"),
              rule("\\bMANIFEST(ED)?\\b", IN_TRANSIT, "InTransit_001")));

  private JneStatuses() {}

  /**
   * @param code a scan's code or the parcel's {@code pod_code}, or null
   * @param text what stands before the bracket, or null
   */
  static Meaning meaning(String code, String text) {
    return TABLE.meaning(code, text);
  }
}
