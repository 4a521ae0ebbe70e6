package id.emall.core.ordering;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads invoices and orders into their views: one statement for orders with lines, one for the
 * invoice.
 */
@ApplicationScoped
class OrderReader {

  private static final String ORDERS =
      """
      select o.*, i.code as invoice_code, i.partner_id, i.buyer_name, s.name as shop_name, s.slug as shop_slug,
        l.product_id, l.name as line_name, l.unit_price, l.quantity, l.quantity_back, p.slug as product_slug,
        p.photo_media_ids[1] as photo
      from shop_order o
      join invoice i on i.id = o.invoice_id
      join shop s on s.id = o.shop_id
      join order_line l on l.order_id = o.id
      join product p on p.id = l.product_id
      where\s""";

  private static final String INVOICE =
      """
      select i.*, a.name as account_name, a.bank, a.number, a.holder, a.kind as account_kind
      from invoice i join receiving_account a on a.id = i.account_id
      where\s""";

  private Jdbi jdbi;

  protected OrderReader() {}

  @Inject
  OrderReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param condition on {@code o} (order), {@code i} (invoice), {@code s} (shop), with a parameter
   *     {@code :value}
   */
  List<OrderView> orders(String condition, Object value) {
    return orders(condition, Map.of("value", value));
  }

  /**
   * @param condition as above, with parameters that {@code values} gives
   */
  List<OrderView> orders(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle -> {
          Map<UUID, OrderView> orders = new LinkedHashMap<>();
          Map<UUID, List<OrderView.Line>> lines = new LinkedHashMap<>();
          handle
              .createQuery(ORDERS + condition)
              .bindMap(values)
              .map(
                  (row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!orders.containsKey(id)) {
                      orders.put(id, order(row));
                      lines.put(id, new ArrayList<>());
                    }
                    return lines.get(id).add(line(row));
                  })
              .list();
          return orders.values().stream()
              .map(order -> withLines(order, lines.get(order.id())))
              .toList();
        });
  }

  Optional<OrderView> order(String condition, Object value) {
    return orders(condition + " order by l.line", value).stream().findFirst();
  }

  /**
   * @param condition on {@code i}, with a parameter {@code :value}
   */
  Optional<InvoiceView> invoice(String condition, Object value) {
    return heads(condition, Map.of("value", value)).stream()
        .findFirst()
        .map(
            head ->
                withOrders(head, orders("o.invoice_id = :value order by o.id, l.line", head.id())));
  }

  /** Those of these invoices that there are, by id. */
  Map<UUID, InvoiceView> invoices(Collection<UUID> ids) {
    UUID[] wanted = ids.toArray(UUID[]::new);
    Map<UUID, List<OrderView>> orders =
        orders("o.invoice_id = any(:ids) order by o.id, l.line", Map.of("ids", wanted)).stream()
            .collect(Collectors.groupingBy(OrderView::invoiceId));
    return heads("i.id = any(:ids)", Map.of("ids", wanted)).stream()
        .map(head -> withOrders(head, orders.getOrDefault(head.id(), List.of())))
        .collect(Collectors.toMap(InvoiceView::id, Function.identity()));
  }

  private List<InvoiceView> heads(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(INVOICE + condition)
                .bindMap(values)
                .map((row, context) -> invoice(row, List.of()))
                .list());
  }

  private static OrderView.Line line(ResultSet row) throws SQLException {
    return new OrderView.Line(
        row.getObject("product_id", UUID.class),
        row.getString("product_slug"),
        row.getString("photo"),
        row.getString("line_name"),
        new Rupiah(row.getLong("unit_price")),
        row.getInt("quantity"),
        row.getInt("quantity_back"));
  }

  private static OrderView order(ResultSet row) throws SQLException {
    return new OrderView(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getObject("invoice_id", UUID.class),
        row.getString("invoice_code"),
        row.getObject("shop_id", UUID.class),
        row.getString("shop_name"),
        row.getString("shop_slug"),
        row.getObject("buyer_id", UUID.class),
        row.getObject("partner_id", UUID.class),
        row.getString("buyer_name"),
        OrderState.valueOf(row.getString("state")),
        row.getString("hold"),
        new Rupiah(row.getLong("goods_total")),
        new OrderView.Discount(row.getString("voucher_code"), new Rupiah(row.getLong("discount"))),
        new Rupiah(row.getLong("shipping_cost")),
        row.getInt("commission_basis_points"),
        commission(row),
        new OrderView.Back(
            new Rupiah(row.getLong("goods_back")),
            new Rupiah(row.getLong("commission_off")),
            new Rupiah(row.getLong("postage_back"))),
        row.getString("recipient"),
        row.getString("recipient_phone"),
        row.getString("address"),
        row.getString("regency_code"),
        row.getString("district_code"),
        row.getString("courier"),
        row.getString("service"),
        row.getInt("weight_grams"),
        row.getInt("making_days"),
        instant(row, "placed_at"),
        instant(row, "paid_at"),
        instant(row, "ship_by"),
        instant(row, "shipped_at"),
        instant(row, "delivered_at"),
        instant(row, "complete_at"),
        instant(row, "closed_at"),
        row.getString("closed_reason"),
        List.of());
  }

  /** What was frozen at the sale; in old orders it is told by their one rate. */
  private static Rupiah commission(ResultSet row) throws SQLException {
    long frozen = row.getLong("commission");
    return row.wasNull()
        ? new Rupiah(row.getLong("goods_total")).share(row.getInt("commission_basis_points"))
        : new Rupiah(frozen);
  }

  private static OrderView withLines(OrderView o, List<OrderView.Line> lines) {
    return new OrderView(
        o.id(),
        o.code(),
        o.invoiceId(),
        o.invoiceCode(),
        o.shopId(),
        o.shopName(),
        o.shopSlug(),
        o.buyerId(),
        o.partnerId(),
        o.buyerName(),
        o.state(),
        o.hold(),
        o.goodsTotal(),
        o.discount(),
        o.shippingCost(),
        o.commissionBasisPoints(),
        o.commission(),
        o.back(),
        o.recipient(),
        o.recipientPhone(),
        o.address(),
        o.regencyCode(),
        o.districtCode(),
        o.courier(),
        o.service(),
        o.weightGrams(),
        o.makingDays(),
        o.placedAt(),
        o.paidAt(),
        o.shipBy(),
        o.shippedAt(),
        o.deliveredAt(),
        o.completeAt(),
        o.closedAt(),
        o.closedReason(),
        lines);
  }

  private static InvoiceView invoice(ResultSet row, List<OrderView> orders) throws SQLException {
    BigDecimal paid = row.getBigDecimal("paid_amount");
    return new InvoiceView(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getObject("buyer_id", UUID.class),
        row.getObject("partner_id", UUID.class),
        row.getString("buyer_name"),
        row.getString("buyer_email"),
        row.getString("buyer_phone"),
        row.getString("language"),
        InvoiceState.valueOf(row.getString("state")),
        new Rupiah(row.getLong("goods_total")),
        new Rupiah(row.getLong("shipping_total")),
        new Rupiah(row.getLong("credit_used")),
        row.getInt("unique_code"),
        new Rupiah(row.getLong("total")),
        paid.setScale(2),
        new InvoiceView.Account(
            row.getObject("account_id", UUID.class),
            row.getString("account_name"),
            row.getString("bank"),
            row.getString("number"),
            row.getString("holder"),
            AccountKind.valueOf(row.getString("account_kind")),
            row.getString("pay_reference")),
        instant(row, "created_at"),
        instant(row, "deadline"),
        instant(row, "paid_at"),
        orders);
  }

  private static InvoiceView withOrders(InvoiceView i, List<OrderView> orders) {
    return new InvoiceView(
        i.id(),
        i.code(),
        i.buyerId(),
        i.partnerId(),
        i.buyerName(),
        i.buyerEmail(),
        i.buyerPhone(),
        i.language(),
        i.state(),
        i.goodsTotal(),
        i.shippingTotal(),
        i.creditUsed(),
        i.uniqueCode(),
        i.total(),
        i.paidAmount(),
        i.account(),
        i.createdAt(),
        i.deadline(),
        i.paidAt(),
        orders);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
