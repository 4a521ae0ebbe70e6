package id.emall.web.invoice;

import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.PayWay;
import id.emall.core.ordering.PayWays;
import id.emall.core.payment.qris.QrCode;
import id.emall.core.payment.qris.QrCodes;
import id.emall.web.frame.FastGzip;
import id.emall.web.frame.QrPicture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** What an invoice's page shows of the way to pay, and the picture of its QRIS code. */
@ApplicationScoped
class PayLooks {

  /** Opened by itself, the picture may do nothing but be shown. */
  private static final String POLICY = "default-src 'none'; sandbox";

  @Inject private PayWays ways;

  @Inject private QrCodes codes;

  @Inject private Clock clock;

  PayLook of(InvoiceView invoice) {
    if (!invoice.waiting()) {
      return PayLook.PLAIN;
    }
    QrCode code = codes.of(invoice).orElse(null);
    return new PayLook(others(invoice), code, code != null && payable(invoice, code));
  }

  /** See {@link PayLook#mark}. */
  String mark(InvoiceView invoice) {
    return PayLook.mark(invoice, codes.of(invoice).orElse(null), clock.instant());
  }

  private boolean payable(InvoiceView invoice, QrCode code) {
    return code.payable(clock.instant(), invoice.missing());
  }

  private List<PayWay> others(InvoiceView invoice) {
    if (invoice.state() != InvoiceState.OPEN || invoice.paidAmount().signum() > 0) {
      return List.of();
    }
    Rupiah due = new Rupiah(invoice.total().amount() - invoice.uniqueCode());
    return ways.offered(due).stream()
        .filter(way -> !way.name().equals(invoice.account().name()))
        .toList();
  }

  /**
   * The picture of a code that can be paid. It never changes, so a browser may keep it.
   *
   * @throws Refusal NOT_FOUND when it is not the invoice's present code, or of no use any more
   */
  Response picture(InvoiceView invoice, int number, String encodings) throws IOException {
    QrCode code =
        codes
            .of(invoice)
            .filter(one -> one.number() == number && payable(invoice, one))
            .orElseThrow(() -> Refusal.notFound("invoice"));
    byte[] svg = QrPicture.svg(code.content()).getBytes(StandardCharsets.UTF_8);
    var response =
        Response.ok()
            .type("image/svg+xml")
            .header("Cache-Control", "private, max-age=86400, immutable")
            .header("Content-Security-Policy", POLICY)
            .header("Vary", "Accept-Encoding");
    return encodings != null && encodings.contains("gzip")
        ? response.header("Content-Encoding", "gzip").entity(FastGzip.compress(svg)).build()
        : response.entity(svg).build();
  }
}
