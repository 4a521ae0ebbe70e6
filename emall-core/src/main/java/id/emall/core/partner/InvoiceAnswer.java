package id.emall.core.partner;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.payment.qris.QrCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An invoice as partners see it. */
public record InvoiceAnswer(
    String code,
    InvoiceState state,
    Rupiah goodsTotal,
    Rupiah shippingTotal,
    Rupiah creditUsed,
    int uniqueCode,
    Rupiah total,
    PayTo payTo,
    Instant createdAt,
    Instant deadline,
    Instant paidAt,
    List<Order> orders)
    implements ContractValue {

  /**
   * Where and how to pay.
   *
   * @param number of the bank account or of the virtual account
   * @param qrContent null until the bank has made the code
   */
  public record PayTo(
      String bank,
      String number,
      String holder,
      String way,
      PaymentMethod method,
      String virtualAccount,
      String qrContent,
      Instant qrValidUntil) {
    static PayTo of(InvoiceView.Account account, Optional<QrCode> shown) {
      boolean virtual = account.kind() == AccountKind.VA;
      return new PayTo(
          account.bank(),
          virtual ? account.payReference() : account.number(),
          account.holder(),
          account.name(),
          PaymentMethod.of(account.kind()),
          virtual ? account.payReference() : null,
          shown.map(QrCode::content).orElse(null),
          shown.map(QrCode::validUntil).orElse(null));
    }
  }

  /** What one shop is to send. */
  public record Order(
      String code,
      OrderState state,
      ShopName shop,
      List<Line> lines,
      Rupiah goodsTotal,
      Rupiah shippingCost,
      String courier,
      String service,
      int weightGrams,
      Instant shipBy,
      Instant shippedAt,
      Instant deliveredAt,
      Instant completesAt) {
    private static Order of(OrderView order) {
      return new Order(
          order.code(),
          order.state(),
          new ShopName(order.shopId(), order.shopSlug(), order.shopName()),
          order.lines().stream().map(Line::of).toList(),
          order.goodsTotal(),
          order.shippingCost(),
          order.courier(),
          order.service(),
          order.weightGrams(),
          order.shipBy(),
          order.shippedAt(),
          order.deliveredAt(),
          order.completeAt());
    }
  }

  /** One product, as it was when it was ordered. */
  public record Line(UUID productId, String name, Rupiah unitPrice, int quantity, Rupiah amount) {
    private static Line of(OrderView.Line line) {
      return new Line(
          line.productId(), line.name(), line.unitPrice(), line.quantity(), line.amount());
    }
  }

  static InvoiceAnswer of(InvoiceView invoice, Optional<QrCode> shown) {
    return new InvoiceAnswer(
        invoice.code(),
        invoice.state(),
        invoice.goodsTotal(),
        invoice.shippingTotal(),
        invoice.creditUsed(),
        invoice.uniqueCode(),
        invoice.total(),
        PayTo.of(invoice.account(), shown),
        invoice.createdAt(),
        invoice.deadline(),
        invoice.paidAt(),
        invoice.orders().stream().map(Order::of).toList());
  }
}
