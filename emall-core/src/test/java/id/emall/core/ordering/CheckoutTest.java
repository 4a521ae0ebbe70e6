package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class CheckoutTest extends CoreTest {

  private Seed seed;
  private Actor.Member seller;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000001");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    get(ReceivingAccounts.class).run();
  }

  private InvoiceView place(Actor actor, CheckoutWish wish) {
    return get(Checkout.class).place(actor, wish);
  }

  @Test
  void one_checkout_is_one_invoice_with_an_order_per_seller() {
    Seed.Product rendang = seed.product(seller, 85_000, 5);
    Seed.Product shoes = seed.product(seed.seller(Seed.BANDUNG), 250_000, 5);

    InvoiceView invoice = place(seed.buyer(), Shopping.wish(rendang, shoes));

    assertThat(invoice.state()).isEqualTo(InvoiceState.OPEN);
    assertThat(invoice.orders())
        .hasSize(2)
        .allMatch(order -> order.state() == OrderState.AWAITING_PAYMENT);
    assertThat(invoice.goodsTotal()).isEqualTo(new Rupiah(335_000));
    assertThat(invoice.uniqueCode()).isBetween(1, 999);
    assertThat(invoice.total().amount())
        .isEqualTo(335_000 + invoice.shippingTotal().amount() + invoice.uniqueCode());
    assertThat(seed.stockOf(rendang.id())).isEqualTo(4);
    assertThat(seed.stockOf(shoes.id())).isEqualTo(4);
  }

  @Test
  void the_same_wish_sent_twice_brings_the_same_invoice() {
    Seed.Product product = seed.product(seller, 10_000, 5);
    Actor.Member buyer = seed.buyer();
    CheckoutWish wish = Shopping.wish("twice", null, product);

    InvoiceView first = place(buyer, wish);
    InvoiceView second = place(buyer, wish);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(get(Checkout.class).placed(buyer, "twice"))
        .map(InvoiceView::id)
        .contains(first.id());
    assertThat(get(Checkout.class).placed(seed.buyer(), "twice")).isEmpty();
    assertThat(seed.stockOf(product.id())).isEqualTo(4);
  }

  @Test
  void the_same_key_with_another_wish_is_refused() {
    Seed.Product product = seed.product(seller, 10_000, 5);
    Seed.Product other = seed.product(seller, 12_000, 5);
    Actor.Member buyer = seed.buyer();
    place(buyer, Shopping.wish("key", null, product));

    assertThatThrownBy(() -> place(buyer, Shopping.wish("key", null, other)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
              assertThat(refusal.code()).isEqualTo("checkout.other-request");
            });
    assertThat(seed.stockOf(other.id())).isEqualTo(5);
  }

  @Test
  void a_key_is_forgotten_after_its_time() {
    Seed.Product product = seed.product(seller, 10_000, 5);
    Actor.Member buyer = seed.buyer();
    place(buyer, Shopping.wish("old", null, product));

    clock.advance(CheckoutRequests.KEPT.minusSeconds(1));
    get(OrderClock.class).run();
    assertThat(get(Checkout.class).placed(buyer, "old")).isPresent();
    clock.advance(Duration.ofSeconds(2));
    get(OrderClock.class).run();

    assertThat(get(Checkout.class).placed(buyer, "old")).isEmpty();
  }

  @Test
  void a_parcel_too_heavy_to_count_in_grams_is_refused_with_its_limit() {
    Seed.Product[] anvils = new Seed.Product[5];
    Arrays.setAll(anvils, i -> seed.product(seller, 10_000, 10_000, 500_000));
    CheckoutWish one = Shopping.wish(anvils);
    CheckoutWish heavy =
        new CheckoutWish(
            one.requestKey(),
            one.buyer(),
            one.delivery(),
            one.lines().stream()
                .map(line -> new CheckoutWish.Line(line.productId(), CheckoutWish.MOST_PIECES))
                .toList(),
            one.shipping(),
            null,
            null);

    assertThatThrownBy(() -> place(seed.buyer(), heavy))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo("shipping." + anvils[0].shopId());
                          assertThat(error.code()).isEqualTo("parcel.too-heavy");
                          assertThat(error.arguments()).contains(2_500_000L, 1_000);
                        }));
    assertThat(seed.stockOf(anvils[0].id())).isEqualTo(10_000);
  }

  @Test
  void the_same_wish_sent_by_eight_threads_at_once_is_placed_once() throws Exception {
    Seed.Product product = seed.product(seller, 10_000, 50);
    Actor.Member buyer = seed.buyer();
    CheckoutWish wish = Shopping.wish("many", null, product);

    Set<UUID> invoices = new HashSet<>();
    for (Object result : atOnce(8, number -> () -> place(buyer, wish).id())) {
      invoices.add((UUID) result);
    }

    assertThat(invoices).hasSize(1);
    assertThat(seed.stockOf(product.id())).isEqualTo(49);
  }

  @Test
  void twenty_buyers_after_the_last_piece_one_gets_it() throws Exception {
    Seed.Product last = seed.product(seller, 10_000, 1);
    List<Actor.Member> buyers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      buyers.add(seed.buyer());
    }

    List<Object> results =
        atOnce(
            20,
            number -> () -> place(buyers.get(number), Shopping.wish("last-" + number, null, last)));

    assertThat(results).filteredOn(InvoiceView.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refusal.class::isInstance)
        .hasSize(19)
        .allMatch(refusal -> ((Refusal) refusal).code().equals("stock.short"));
    assertThat(seed.stockOf(last.id())).isZero();
  }

  @Test
  void carts_with_the_same_products_in_opposite_order_do_not_block_each_other() throws Exception {
    Seed.Product one = seed.product(seller, 10_000, 1_000);
    Seed.Product other = seed.product(seed.seller(), 20_000, 1_000);
    List<Actor.Member> buyers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      buyers.add(seed.buyer());
    }

    List<Object> results =
        atOnce(
            24,
            number ->
                () ->
                    place(
                        buyers.get(number),
                        number % 2 == 0 ? Shopping.wish(one, other) : Shopping.wish(other, one)));

    assertThat(results).allMatch(InvoiceView.class::isInstance);
    assertThat(seed.stockOf(one.id())).isEqualTo(976);
  }

  @Test
  void totals_of_equal_carts_differ_on_one_account() throws Exception {
    Seed.Product product = seed.product(seller, 33_000, 1_000);
    List<Actor.Member> buyers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      buyers.add(seed.buyer());
    }

    List<Object> results =
        atOnce(40, number -> () -> place(buyers.get(number), Shopping.wish(product)));

    assertThat(results.stream().map(invoice -> ((InvoiceView) invoice).total()).distinct())
        .hasSize(40);
  }

  @Test
  void nine_hundred_and_ninety_nine_invoices_of_one_amount_may_wait_and_the_next_is_told_a_way_out()
      throws Exception {
    Seed.Product product = seed.product(seller, 77_000, 1_000);
    Actor partner = Shopping.partner(seed.partner());

    List<Object> results = atOnce(999, number -> () -> place(partner, Shopping.wish(product)));

    assertThat(results.stream().map(invoice -> ((InvoiceView) invoice).total()).distinct())
        .hasSize(999);
    assertThatThrownBy(() -> place(seed.buyer(), Shopping.wish(product)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("payment.codes-exhausted"));
    assertThat(seed.stockOf(product.id())).isEqualTo(1);
  }

  @Test
  void an_amount_that_changed_since_the_buyer_saw_it_is_not_ordered() {
    Seed.Product product = seed.product(seller, 10_000, 5);

    assertThatThrownBy(() -> place(seed.buyer(), Shopping.wish("seen", new Rupiah(9_000), product)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("checkout.changed"));
    assertThat(seed.stockOf(product.id())).isEqualTo(5);
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    CheckoutWish wrong =
        new CheckoutWish(
            "",
            null,
            new CheckoutWish.Delivery("", "12", "x", "99.99"),
            List.of(new CheckoutWish.Line(UUID.randomUUID(), 0)),
            List.of(),
            null,
            null);

    assertThatThrownBy(() -> place(seed.buyer(), wrong))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field)
                    .containsExactly(
                        "requestKey",
                        "lines[0].quantity",
                        "delivery.recipient",
                        "delivery.phone",
                        "delivery.address",
                        "delivery.regencyCode"));
  }

  @Test
  void shipping_chosen_for_a_shop_that_sends_nothing_is_refused_beside_it() {
    CheckoutWish wish = Shopping.wish(seed.product(seed.seller(), 50_000, 1));
    List<CheckoutWish.ShippingChoice> choices = new ArrayList<>(wish.shipping());
    choices.add(new CheckoutWish.ShippingChoice(new UUID(0, 9), "JNE", "REGULAR"));
    CheckoutWish odd =
        new CheckoutWish(
            wish.requestKey(),
            wish.buyer(),
            wish.delivery(),
            wish.lines(),
            choices,
            wish.accountName(),
            wish.expected());

    assertThatThrownBy(() -> get(Checkout.class).place(seed.buyer(), odd))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .containsExactly(
                        new FieldError("shipping[1].shopId", "shipping.shop-not-ordered")));
  }

  @Test
  void a_visitor_cannot_order_and_a_stranger_cannot_see_an_invoice() {
    Seed.Product product = seed.product(seller, 10_000, 5);
    InvoiceView invoice = place(seed.buyer(), Shopping.wish(product));

    assertThatThrownBy(() -> place(Actor.VISITOR, Shopping.wish(product)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.SIGN_IN_REQUIRED));
    assertThatThrownBy(() -> get(Invoices.class).byCode(seed.buyer(), invoice.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThat(
            get(Invoices.class)
                .byLink(invoice.code(), get(PublicLinks.class).key(invoice.id()))
                .id())
        .isEqualTo(invoice.id());
    assertThatThrownBy(() -> get(Invoices.class).byLink(invoice.code(), "guess"))
        .isInstanceOf(Refusal.class);
  }

  /** Starts all at the same moment; a refusal is a result. */
  private static List<Object> atOnce(
      int count, java.util.function.IntFunction<Callable<Object>> work) throws Exception {
    List<Object> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(count, 24))) {
      List<Callable<Object>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        calls.add(work.apply(i));
      }
      for (Future<Object> future : threads.invokeAll(calls)) {
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          results.add(e.getCause());
        }
      }
    }
    return results;
  }
}
