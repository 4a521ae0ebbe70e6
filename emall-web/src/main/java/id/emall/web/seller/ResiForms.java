package id.emall.web.seller;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Form;
import java.util.List;

/**
 * The forms for resi on an order's page. Each has a suffix of its own for the names of its fields,
 * so that what was typed and what is wrong comes back in the form from which it was sent.
 */
public final class ResiForms {

  /** Of the form for another parcel. */
  public static final String ANOTHER = "-lain";

  /** Of the form for the first parcel. */
  static final String FIRST = "";

  private ResiForms() {}

  /** The suffix of the form that replaces this parcel's number. */
  public static String of(ShipmentView parcel) {
    return "-" + parcel.position();
  }

  /** Whether something is wrong with what was sent from this form. */
  public static boolean refused(Form form, String suffix) {
    return form.error("courier" + suffix) != null || form.error("number" + suffix) != null;
  }

  /** Whether the number may be replaced; of what arrived only when that was before the payment. */
  public static boolean replaceable(OrderView order, ShipmentView parcel) {
    boolean goes = order.state() == OrderState.SHIPPED || order.state() == OrderState.RETURNING;
    boolean arrived =
        parcel.status() == ShipmentStatus.DELIVERED
            && (parcel.deliveredAt() == null
                || order.paidAt() == null
                || parcel.deliveredAt().isAfter(order.paidAt()));
    return goes && order.hold() == null && !arrived;
  }

  /** Whether a new number would be for the same goods on their second way. */
  public static boolean sentAgain(ShipmentView parcel) {
    return switch (parcel.status()) {
      case RETURNING, RETURNED, CANCELLED -> true;
      default -> false;
    };
  }

  /** Chooses a courier in each form in which none was chosen. */
  static Form filled(Form form, OrderView order, List<ShipmentView> parcels) {
    fill(form, "courier" + FIRST, order.courier());
    fill(form, "courier" + ANOTHER, order.courier());
    parcels.stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .forEach(parcel -> fill(form, "courier" + of(parcel), parcel.courier()));
    return form;
  }

  private static void fill(Form form, String name, String value) {
    if (form.value(name).isEmpty()) {
      form.put(name, value);
    }
  }
}
