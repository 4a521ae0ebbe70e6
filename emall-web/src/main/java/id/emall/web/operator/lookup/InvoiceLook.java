package id.emall.web.operator.lookup;

import id.emall.core.ordering.InvoiceState;

/** How the states of an invoice look. */
public final class InvoiceLook {

  private InvoiceLook() {}

  /** The kind of its status badge. */
  public static String kind(InvoiceState state) {
    return switch (state) {
      case OPEN, PARTLY_PAID -> "wait";
      case PAID -> "good";
      case LAPSED, CANCELLED -> "plain";
    };
  }
}
