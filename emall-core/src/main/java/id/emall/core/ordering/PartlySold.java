package id.emall.core.ordering;

import id.emall.core.catalogue.SoldPieces;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends an order of which some pieces were not sold after all: their price is owed back, the rest is
 * the seller's less the commission on it, and the shipping money too, less their way back.
 */
@ApplicationScoped
class PartlySold {

  private Jdbi jdbi;
  private Clock clock;
  private OrderReader reader;
  private StateChanges changes;
  private SoldPieces sold;
  private Ledger ledger;
  private Event<Object> events;

  protected PartlySold() {}

  @Inject
  PartlySold(
      Jdbi jdbi,
      Clock clock,
      OrderReader reader,
      StateChanges changes,
      SoldPieces sold,
      Ledger ledger,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.reader = reader;
    this.changes = changes;
    this.sold = sold;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * @throws Refusal CONFLICT {@code order.not-allowed} unless it is under way or handed over
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Actor by, OrderView order, MoneyBack back) {
    StateChanges.Times closed =
        new StateChanges.Times(null, null, null, null, null, clock.instant());
    changes
        .order(by, order.id(), OrderEvent.COMPLAINT_SETTLED, closed, Map.of())
        .orElseThrow(() -> Refusal.conflict("order.not-allowed", order.state().name()));
    Rupiah toBuyer = back.toBuyer(order);
    write(order.id(), back);
    OrderView ended = reader.order("o.id = :value", order.id()).orElseThrow();
    ledger.book(
        new LedgerEntry("order.completed", order.id(), "Order " + order.code() + " partly sold")
            .debit(LedgerAccount.escrow(order.id()), order.total().withSen())
            .credit(LedgerAccount.owedBack(order.invoiceId()), toBuyer.withSen())
            .credit(LedgerAccount.seller(order.shopId()), ended.sellerShare().withSen())
            .credit(LedgerAccount.commission(), ended.keptCommission().withSen()));
    sold.add(ended.keptPieces());
    events.fire(new OrderCompleted(order.id(), ended.sellerShare()));
  }

  /**
   * Commission is taken of each line by its own rate, as when it was sold; it only falls. A
   * voucher's part is off both as {@link MoneyBack#goods} and checkout take it.
   */
  private void write(UUID orderId, MoneyBack back) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update order_line l set quantity_back = b.quantity
                  from unnest(:products::uuid[], :quantities::int[]) b (product_id, quantity)
                  where l.order_id = :order and l.product_id = b.product_id
                  """)
              .bind("order", orderId)
              .bindArray(
                  "products", UUID.class, back.pieces().stream().map(StockWish::productId).toList())
              .bindArray(
                  "quantities",
                  Integer.class,
                  back.pieces().stream().map(StockWish::quantity).toList())
              .execute();
          handle
              .createUpdate(
                  """
                  update shop_order o set goods_back = kept.goods_back, postage_back = :postage,
                    commission_off = greatest(0,
                      coalesce(o.commission, o.goods_total * o.commission_basis_points / 10000) - kept.commission)
                  from (select l.order_id,
                      div(sum(l.unit_price * l.quantity_back) * s.goods_total, s.goods_total + s.discount) as goods_back,
                      sum(div((l.unit_price * (l.quantity - l.quantity_back)
                          * coalesce(l.commission_basis_points, s.commission_basis_points) / 10000)::numeric
                        * s.goods_total, s.goods_total + s.discount)) as commission
                    from order_line l join shop_order s on s.id = l.order_id
                    where l.order_id = :order group by l.order_id, s.goods_total, s.discount) kept
                  where o.id = kept.order_id
                  """)
              .bind("order", orderId)
              .bind("postage", back.postage().amount())
              .execute();
        });
  }
}
