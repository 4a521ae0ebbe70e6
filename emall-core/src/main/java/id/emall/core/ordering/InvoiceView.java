package id.emall.core.ordering;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invoice (faktur) as it is shown.
 *
 * @param goodsTotal what is paid for the goods, what vouchers take off already taken off
 * @param uniqueCode added to the amount so that the transfer can be told apart (kode unik), 1 to
 *     999; 0 where the payment names its reference
 * @param total what is to be transferred, to the rupiah
 * @param paidAmount what has come so far, scale 2
 */
public record InvoiceView(
    UUID id,
    String code,
    UUID buyerId,
    UUID partnerId,
    String buyerName,
    String buyerEmail,
    String buyerPhone,
    String language,
    InvoiceState state,
    Rupiah goodsTotal,
    Rupiah shippingTotal,
    Rupiah creditUsed,
    int uniqueCode,
    Rupiah total,
    BigDecimal paidAmount,
    Account account,
    Instant createdAt,
    Instant deadline,
    Instant paidAt,
    List<OrderView> orders) {

  /**
   * Where to pay to.
   *
   * @param payReference what the payer names there: the number of this invoice's virtual account,
   *     the reference of its QR code; null at a bank account, and until it is given
   */
  public record Account(
      UUID id,
      String name,
      String bank,
      String number,
      String holder,
      AccountKind kind,
      String payReference) {}

  public InvoiceView {
    orders = List.copyOf(orders);
  }

  /** What vouchers of its shops took off the price of the goods. */
  public Rupiah discount() {
    return orders.stream()
        .map(order -> order.discount().amount())
        .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** The ids of the orders from whose goods a voucher took something off. */
  public List<UUID> discounted() {
    return orders.stream().filter(order -> !order.discount().isNone()).map(OrderView::id).toList();
  }

  /** What is still missing, scale 2, never negative. */
  public BigDecimal missing() {
    return total.withSen().subtract(paidAmount).max(BigDecimal.ZERO.setScale(2));
  }

  /** Whether it still waits for money. */
  public boolean waiting() {
    return state == InvoiceState.OPEN || state == InvoiceState.PARTLY_PAID;
  }
}
