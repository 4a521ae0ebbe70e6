package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.DeskOrders;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.shop.ShopStanding;
import id.emall.core.testing.Seed;
import org.junit.jupiter.api.Test;

/** What a stopped shop may no longer do, and what goes on for those who bought there before. */
class StoppedShopTest extends PayoutScene {

  private static final String WHY = "Barang palsu dilaporkan pembeli";

  StoppedShopTest() {
    super("2000000257", "transfer");
  }

  @Test
  void a_stopped_shop_sells_nothing_and_open_orders_are_seen_through() {
    Seed.Product product = seed.product(seller, 50_000, 5);
    InvoiceView invoice = paidOrder();
    OrderView order = invoice.orders().getFirst();

    get(ShopStanding.class).suspend(operator, seller.shopId(), WHY);

    refused(
        "stock.not-sold", () -> get(Checkout.class).place(seed.buyer(), Shopping.wish(product)));
    assertThat(get(Catalogue.class).ofShop(seller.shopId(), null).products())
        .noneMatch(card -> card.id().equals(product.id()));
    refused("product.not-found", () -> get(Catalogue.class).product(seed.buyer(), product.slug()));
    SellerProducts shelf = get(SellerProducts.class);
    shelf.hide(seller, product.id());
    refused("shop.stopped", () -> shelf.show(seller, product.id()));

    get(Orders.class).shipped(seller, order.id());
    get(Orders.class)
        .confirmReceipt(
            new Actor.Member(invoice.buyerId(), "Siti", Actor.Role.BUYER, null, "id"),
            order.code());
    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(get(DeskOrders.class).newestOfShop(operator, seller.shopId()))
        .extracting(OrderView::id)
        .containsExactly(order.id());
    assertThat(get(DeskOrders.class).newestOfBuyer(operator, invoice.buyerId())).hasSize(1);
  }

  @Test
  void a_stopped_shop_is_paid_nothing_out_until_it_may_go_on() {
    verified();
    OrderView order = completed();
    PayoutView prepared = prepared();

    get(ShopStanding.class).suspend(operator, seller.shopId(), WHY);
    get(PayoutBatches.class).approve(second, prepared.batchId());

    assertThat(now(prepared).state()).isEqualTo(PayoutState.DROPPED);
    assertThat(now(prepared).reason()).isEqualTo("shop-stopped");
    assertThat(balance()).isEqualTo(order.sellerShare().withSen().toPlainString());
    refused("payout.nothing-due", () -> get(PayoutBatches.class).prepare(operator));
    get(ShopStanding.class).reinstate(operator, seller.shopId(), "Terbukti asli");
    assertThat(prepared().amount()).isEqualTo(order.sellerShare().withSen());
  }
}
