package id.emall.core.ordering;

import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.voucher.VoucherUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What an invoice's orders have taken: stock, which is held while unpaid and consumed when paid,
 * and vouchers. Both are given back at most once, and together: the voucher of an order that comes
 * to nothing before it is sent can be used again.
 */
@ApplicationScoped
class Holds {

  private Jdbi jdbi;
  private Stock stock;
  private VoucherUses vouchers;

  protected Holds() {}

  @Inject
  Holds(Jdbi jdbi, Stock stock, VoucherUses vouchers) {
    this.jdbi = jdbi;
    this.stock = stock;
    this.vouchers = vouchers;
  }

  /** All that the invoice's orders want, in product order. */
  List<StockWish> wishes(UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select h.product_id, h.quantity from stock_hold h join shop_order o on o.id = h.order_id
                where o.invoice_id = :invoice order by h.product_id
                """)
                .bind("invoice", invoiceId)
                .mapTo(StockWish.class)
                .list());
  }

  /** The orders of these invoices are paid: their pieces are theirs. */
  void consume(Collection<UUID> invoices) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                update stock_hold h set state = 'CONSUMED' from shop_order o
                where o.id = h.order_id and o.invoice_id = any(:invoices)
                """)
                .bindArray("invoices", UUID.class, invoices)
                .execute());
  }

  /** Puts back what the invoice's orders still have. */
  void releaseInvoice(UUID invoiceId) {
    release("o.invoice_id = :id", invoiceId);
  }

  /** Puts back what the invoice's cancelled orders still have that were never sent. */
  void releaseUnsent(UUID invoiceId) {
    release("o.invoice_id = :id and o.state = 'CANCELLED' and o.shipped_at is null", invoiceId);
  }

  /** Puts back what one order still has. */
  void releaseOrder(UUID orderId) {
    release("o.id = :id", orderId);
  }

  private record Released(UUID orderId, UUID productId, int quantity, boolean discounted) {

    StockWish pieces() {
      return new StockWish(productId, quantity);
    }
  }

  private void release(String condition, UUID id) {
    List<Released> released =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "update stock_hold h set state = 'RELEASED' from shop_order o "
                            + "where o.id = h.order_id and h.state <> 'RELEASED' and "
                            + condition
                            + " returning h.order_id, h.product_id, h.quantity, o.discount > 0 as discounted")
                    .bind("id", id)
                    .mapTo(Released.class)
                    .list());
    if (!released.isEmpty()) {
      stock.giveBack(released.stream().map(Released::pieces).toList());
      vouchers.giveBack(
          released.stream()
              .filter(Released::discounted)
              .map(Released::orderId)
              .collect(Collectors.toSet()));
    }
  }
}
