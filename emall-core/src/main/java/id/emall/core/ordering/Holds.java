package id.emall.core.ordering;

import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The stock that an invoice's orders have taken: held while unpaid, consumed when paid, given back
 * at most once.
 */
@ApplicationScoped
class Holds {

  private Jdbi jdbi;
  private Stock stock;

  protected Holds() {}

  @Inject
  Holds(Jdbi jdbi, Stock stock) {
    this.jdbi = jdbi;
    this.stock = stock;
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

  private void release(String condition, UUID id) {
    List<StockWish> released =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "update stock_hold h set state = 'RELEASED' from shop_order o "
                            + "where o.id = h.order_id and h.state <> 'RELEASED' and "
                            + condition
                            + " returning h.product_id, h.quantity")
                    .bind("id", id)
                    .mapTo(StockWish.class)
                    .list());
    if (!released.isEmpty()) {
      stock.giveBack(released);
    }
  }
}
