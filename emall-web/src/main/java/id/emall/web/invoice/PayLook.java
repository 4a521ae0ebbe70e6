package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.PayWay;
import id.emall.core.payment.qris.QrCode;
import java.time.Instant;
import java.util.List;

/**
 * How an invoice is paid, as its page shows it.
 *
 * @param others the ways that its buyer may choose instead; none once money came
 * @param code its QRIS code, or null where it is paid otherwise
 * @param payable whether that code can be paid now
 */
public record PayLook(List<PayWay> others, QrCode code, boolean payable) {

  /** What a page of an invoice that is paid otherwise shows. */
  static final PayLook PLAIN = new PayLook(List.of(), null, false);

  public PayLook {
    others = List.copyOf(others);
  }

  /** Whether the bank is being asked for a code. */
  public boolean asking() {
    return code != null && code.state() == QrCode.State.WANTED;
  }

  /** See {@link #mark(InvoiceView, QrCode, Instant)}. */
  public String mark(InvoiceView invoice, Instant now) {
    return mark(invoice, code, now);
  }

  /** What the changing part of the page hangs on: while it is the same, so is that part. */
  static String mark(InvoiceView invoice, QrCode code, Instant now) {
    String state = invoice.state().name();
    if (code == null || !invoice.waiting()) {
      return state;
    }
    boolean over = code.state() == QrCode.State.SHOWN && !code.payable(now, invoice.missing());
    return state + "-" + (over ? "OVER" : code.state()) + code.number();
  }
}
