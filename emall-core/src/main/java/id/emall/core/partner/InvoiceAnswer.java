package id.emall.core.partner;

import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import java.time.Instant;
import java.util.List;
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

  /** The bank account to transfer to. */
  public record PayTo(String bank, String number, String holder) {
    static PayTo of(InvoiceView.Account account) {
      return new PayTo(account.bank(), account.number(), account.holder());
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

  static InvoiceAnswer of(InvoiceView invoice) {
    return new InvoiceAnswer(
        invoice.code(),
        invoice.state(),
        invoice.goodsTotal(),
        invoice.shippingTotal(),
        invoice.creditUsed(),
        invoice.uniqueCode(),
        invoice.total(),
        PayTo.of(invoice.account()),
        invoice.createdAt(),
        invoice.deadline(),
        invoice.paidAt(),
        invoice.orders().stream().map(Order::of).toList());
  }
}
