package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderPagesTest extends CoreTest {

  private static final int ORDERS = 2 * OrderPager.SIZE + 5;

  private final List<UUID> newestFirst = new ArrayList<>();
  private Actor.Member seller;
  private Actor.Member buyer;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000079");
  }

  @BeforeAll
  void order() {
    Seed seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
    seller = seed.seller();
    buyer = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 1_000);
    for (int i = 0; i < ORDERS; i++) {
      // Two of each time, so that the id has to decide.
      clock.advance(i % 2 == 0 ? Duration.ofSeconds(1) : Duration.ZERO);
      InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
      newestFirst.addFirst(invoice.orders().getFirst().id());
    }
  }

  private static List<UUID> ids(OrdersPage page) {
    return page.orders().stream().map(OrderView::id).toList();
  }

  @Test
  void a_buyer_goes_through_all_orders_and_back() {
    OwnOrders orders = get(OwnOrders.class);

    OrdersPage first = orders.list(buyer, OwnOrders.Query.all(null));
    OrdersPage second = orders.list(buyer, OwnOrders.Query.all(first.after()));
    OrdersPage last = orders.list(buyer, OwnOrders.Query.all(second.after()));
    OrdersPage back = orders.list(buyer, OwnOrders.Query.all(last.before()));

    assertThat(first.before()).isNull();
    assertThat(last.after()).isNull();
    assertThat(ids(back)).isEqualTo(ids(second));
    assertThat(orders.list(buyer, OwnOrders.Query.all(back.before())).before()).isNull();
    List<UUID> all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    all.addAll(ids(last));
    assertThat(all).isEqualTo(newestFirst);
  }

  @Test
  void a_buyer_narrows_the_list_by_group_and_by_words() {
    OwnOrders orders = get(OwnOrders.class);
    OrderView one = get(Orders.class).find(newestFirst.getFirst());
    String shop = one.shopName();

    OrdersPage first = orders.list(buyer, new OwnOrders.Query(OrderGroup.TO_PAY, shop, null));
    OrdersPage second =
        orders.list(buyer, new OwnOrders.Query(OrderGroup.TO_PAY, shop, first.after()));

    assertThat(ids(second)).isEqualTo(newestFirst.subList(OrderPager.SIZE, 2 * OrderPager.SIZE));
    assertThat(orders.list(buyer, new OwnOrders.Query(OrderGroup.DONE, "", null)).orders())
        .isEmpty();
    assertThat(
            ids(
                orders.list(
                    buyer, new OwnOrders.Query(null, one.code().toLowerCase(Locale.ROOT), null))))
        .containsExactly(one.id());
    assertThat(orders.list(buyer, new OwnOrders.Query(null, "%", null)).orders())
        .as("a sign that the database would read as anything")
        .isEmpty();
    assertThat(orders.counts(buyer)).containsExactly(Map.entry(OrderGroup.TO_PAY, ORDERS));
    assertThat(orders.list(seller, OwnOrders.Query.all(null)).orders()).isEmpty();
  }

  @Test
  void a_seller_goes_through_the_orders_of_a_state() {
    SellerOrders orders = get(SellerOrders.class);

    OrdersPage first = orders.page(seller, OrderState.AWAITING_PAYMENT, null);
    OrdersPage second = orders.page(seller, OrderState.AWAITING_PAYMENT, first.after());

    assertThat(ids(second)).isEqualTo(newestFirst.subList(OrderPager.SIZE, 2 * OrderPager.SIZE));
    assertThat(ids(orders.page(seller, null, first.after()))).isEqualTo(ids(second));
    assertThat(orders.page(seller, OrderState.SHIPPED, null).orders()).isEmpty();
  }

  @Test
  void what_waits_to_be_sent_is_paged_by_urgency() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update shop_order set state = 'PAID', ship_by = placed_at + interval '3 days'
                where id = any (?)
                """,
                (Object) newestFirst.subList(0, OrderPager.SIZE + 1).toArray(UUID[]::new)));
    SellerOrders orders = get(SellerOrders.class);

    OrdersPage first = orders.page(seller, OrderState.PAID, null);
    OrdersPage second = orders.page(seller, OrderState.PAID, first.after());
    jdbi.useHandle(
        handle ->
            handle.execute("update shop_order set state = 'AWAITING_PAYMENT', ship_by = null"));

    assertThat(first.orders())
        .hasSize(OrderPager.SIZE)
        .isSortedAccordingTo((one, other) -> one.shipBy().compareTo(other.shipBy()));
    assertThat(ids(second)).containsExactly(newestFirst.getFirst());
  }

  @Test
  void codes_are_told_of_many_orders_at_once() {
    UUID unknown = UUID.randomUUID();

    assertThat(get(Orders.class).codes(List.of(newestFirst.getFirst(), unknown)))
        .containsOnlyKeys(newestFirst.getFirst())
        .containsValue(get(Orders.class).find(newestFirst.getFirst()).code());
    assertThat(get(Orders.class).codes(List.of())).isEmpty();
  }

  @Test
  void a_cursor_that_no_list_gave_is_refused() {
    assertThatThrownBy(() -> get(OwnOrders.class).list(buyer, OwnOrders.Query.all("nonsense")))
        .isInstanceOf(Refusal.class);
  }
}
