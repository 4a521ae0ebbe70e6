package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.CartView;
import id.emall.core.cart.Carts;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BuyAgainTest extends CoreTest {

  private Seed seed;
  private Actor.Member seller;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000080");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
    seller = seed.seller();
  }

  private String ordered(Actor.Member buyer, Seed.Product... products) {
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(products));
    return invoice.orders().getFirst().code();
  }

  private CartView cart(Actor.Member member) {
    return get(Carts.class).view(new CartOwner.OfMember(member.id()));
  }

  private void set(String column, Object value, Seed.Product product) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set " + column + " = ? where id = ?", value, product.id()));
  }

  @Test
  void what_is_still_on_sale_comes_into_the_cart_and_the_rest_is_named() {
    Actor.Member buyer = seed.buyer();
    Seed.Product there = seed.product(seller, 20_000, 10);
    Seed.Product hidden = seed.product(seller, 30_000, 10);
    Seed.Product soldOut = seed.product(seller, 40_000, 10);
    String code = ordered(buyer, there, hidden, soldOut);
    set("state", "HIDDEN", hidden);
    set("stock", 0, soldOut);

    get(BuyAgain.class).intoCart(buyer, code);

    CartView cart = cart(buyer);
    assertThat(cart.groups()).singleElement();
    assertThat(cart.groups().getFirst().lines())
        .extracting(CartView.Line::productId)
        .containsExactly(there.id());
    assertThat(get(BuyAgain.class).missing(buyer, code, cart))
        .hasSize(2)
        .allMatch(one -> one.wanted() == 1 && one.there() == 0);
  }

  @Test
  void many_at_once_put_in_no_more_than_was_ordered() throws Exception {
    Actor.Member buyer = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 10);
    String code = ordered(buyer, product);
    Callable<OrderView> again = () -> get(BuyAgain.class).intoCart(buyer, code);

    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      for (Future<OrderView> done : pool.invokeAll(Collections.nCopies(6, again))) {
        assertThat(done.get().code()).isEqualTo(code);
      }
    }

    assertThat(cart(buyer).pieces()).isOne();
    assertThat(get(BuyAgain.class).missing(buyer, code, cart(buyer))).isEmpty();
  }

  @Test
  void nobody_buys_from_anothers_order_nor_what_is_gone_altogether() {
    Actor.Member buyer = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 10);
    String code = ordered(buyer, product);
    set("state", "HIDDEN", product);

    refused("order.nothing-on-sale", buyer, code);
    refused("order.not-found", seller, code);
    refused("order.not-found", seed.buyer(), code);
    assertThat(cart(buyer).isEmpty()).isTrue();
  }

  private void refused(String refusal, Actor actor, String code) {
    assertThatThrownBy(() -> get(BuyAgain.class).intoCart(actor, code))
        .isInstanceOfSatisfying(Refusal.class, told -> assertThat(told.code()).isEqualTo(refusal));
  }
}
