package id.emall.core.insight.lookup;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.PayWay;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One invoice in a list.
 *
 * @param total what is to be paid, with the unique code
 * @param paidAmount what came so far, with sen
 * @param paidAt null until it is paid in full
 * @param orders how many there are in it
 */
public record FoundInvoice(
    UUID id,
    String code,
    InvoiceState state,
    String buyerName,
    Rupiah total,
    BigDecimal paidAmount,
    String name,
    AccountKind kind,
    String bank,
    String number,
    String holder,
    Instant createdAt,
    Instant deadline,
    Instant paidAt,
    int orders) {

  /** How it is to be paid. */
  public PayWay way() {
    return new PayWay(name, kind, bank, number, holder);
  }
}
