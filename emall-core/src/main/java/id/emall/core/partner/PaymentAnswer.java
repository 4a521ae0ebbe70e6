package id.emall.core.partner;

import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.payment.qris.QrCode;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * What has been paid on an invoice.
 *
 * @param received rounded down to whole rupiah
 * @param missing rounded up to whole rupiah
 */
public record PaymentAnswer(
    String invoiceCode,
    InvoiceState state,
    Rupiah total,
    Rupiah received,
    Rupiah missing,
    InvoiceAnswer.PayTo payTo,
    Instant deadline,
    Instant paidAt)
    implements ContractValue {

  static PaymentAnswer of(InvoiceView invoice, Optional<QrCode> shown) {
    return new PaymentAnswer(
        invoice.code(),
        invoice.state(),
        invoice.total(),
        new Rupiah(invoice.paidAmount().setScale(0, RoundingMode.DOWN).longValueExact()),
        new Rupiah(invoice.missing().setScale(0, RoundingMode.UP).longValueExact()),
        InvoiceAnswer.PayTo.of(invoice.account(), shown),
        invoice.deadline(),
        invoice.paidAt());
  }
}
