package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommissionTest extends CoreTest {

  private Seed seed;
  private Actor.Member first;
  private Actor.Member second;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000220");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    first = seed.operator();
    second = seed.operator();
    get(ReceivingAccounts.class).run();
  }

  private CommissionRules rules() {
    return get(CommissionRules.class);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private String slug(UUID shop) {
    return jdbi.withHandle(
        handle ->
            handle.select("select slug from shop where id = ?", shop).mapTo(String.class).one());
  }

  private UUID proposed(String shop, String category, int points, LocalDate from, LocalDate to) {
    return rules()
        .propose(
            first, new CommissionRules.Wish(shop, category, points, from, to, "Kesepakatan toko"));
  }

  private UUID inForce(String shop, String category, int points) {
    UUID rule = proposed(shop, category, points, today(), null);
    rules().agree(second, rule);
    return rule;
  }

  private OrderView sold(Seed.Product... products) {
    return get(Checkout.class).place(seed.buyer(), Shopping.wish(products)).orders().getFirst();
  }

  @Test
  void the_setting_holds_where_no_rule_does() {
    OrderView order = sold(seed.product(seed.seller(), 100_000, 5));

    assertThat(order.commission().amount()).isEqualTo(2_000);
  }

  @Test
  void a_rule_holds_only_after_another_operator_has_agreed() {
    Actor.Member seller = seed.seller();
    UUID rule = proposed(slug(seller.shopId()), null, 500, today(), null);

    refused("commission.second-operator", () -> rules().agree(first, rule));
    assertThat(sold(seed.product(seller, 100_000, 5)).commission().amount()).isEqualTo(2_000);

    rules().agree(second, rule);
    assertThat(sold(seed.product(seller, 100_000, 5)).commission().amount()).isEqualTo(5_000);
    assertThat(number("select count(*) from audit_event where object_id = ?", rule.toString()))
        .isEqualTo(2);
  }

  @Test
  void the_narrowest_rule_holds_and_each_line_has_its_own() {
    Actor.Member seller = seed.seller();
    String shop = slug(seller.shopId());
    Seed.Product snack = seed.product(seller, 100_000, 5);
    Seed.Product cloth = seed.product(seller, 200_000, 5);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set category_id = (select id from category where slug = 'kain-batik') where id = ?",
                cloth.id()));
    inForce(null, "kain-batik", 900);
    inForce(shop, null, 300);
    inForce(shop, "kain-batik", 150);

    OrderView order = sold(snack, cloth);

    assertThat(order.commission().amount()).isEqualTo(3_000 + 3_000);
    List<Integer> points =
        jdbi.withHandle(
            handle ->
                handle
                    .select(
                        "select commission_basis_points from order_line where order_id = ? order by 1",
                        order.id())
                    .mapTo(Integer.class)
                    .list());
    assertThat(points).containsExactly(150, 300);
  }

  @Test
  void a_categorys_rule_holds_for_its_parts_that_have_none() {
    Actor.Member seller = seed.seller();
    Seed.Product belt = onShelf(seed.product(seller, 100_000, 5), "ikat-pinggang");
    Seed.Product bag = onShelf(seed.product(seller, 100_000, 5), "tas");
    inForce(null, "tas-kulit", 700);
    inForce(null, "tas", 400);

    OrderView order = sold(belt, bag);

    assertThat(order.commission().amount()).isEqualTo(7_000 + 4_000);
    inForce(slug(seller.shopId()), "tas-kulit", 100);
    assertThat(sold(belt, bag).commission().amount()).isEqualTo(1_000 + 1_000);
  }

  private Seed.Product onShelf(Seed.Product product, String slug) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set category_id = (select id from category where slug = ?) where id = ?",
                slug,
                product.id()));
    return product;
  }

  @Test
  void a_rule_holds_on_its_days_and_until_two_operators_end_it() {
    Actor.Member seller = seed.seller();
    String shop = slug(seller.shopId());
    UUID later = proposed(shop, null, 700, today().plusDays(1), today().plusDays(2));
    rules().agree(second, later);
    assertThat(sold(seed.product(seller, 100_000, 5)).commission().amount()).isEqualTo(2_000);

    clock.advance(Duration.ofDays(1));
    assertThat(sold(seed.product(seller, 100_000, 5)).commission().amount()).isEqualTo(7_000);

    rules().proposeEnd(second, later);
    refused("commission.second-operator", () -> rules().end(second, later));
    assertThat(sold(seed.product(seller, 100_000, 5)).commission().amount()).isEqualTo(7_000);
    rules().end(first, later);
    assertThat(sold(seed.product(seller, 100_000, 5)).commission().amount()).isEqualTo(2_000);
  }

  @Test
  void completion_books_what_was_frozen_at_the_sale_and_nothing_of_the_shipping() {
    Actor.Member seller = seed.seller();
    UUID rule = inForce(slug(seller.shopId()), null, 1_000);
    Seed.Product product = seed.product(seller, 100_000, 5);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    rules().proposeEnd(first, rule);
    rules().end(second, rule);
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    UUID order = invoice.orders().getFirst().id();
    get(Orders.class).shipped(SYSTEM, order);
    get(Orders.class).delivered(SYSTEM, order, clock.instant());
    clock.advance(Duration.ofDays(30));

    get(OrderClock.class).run();

    long shipping = invoice.orders().getFirst().shippingCost().amount();
    assertThat(get(Ledger.class).balance(LedgerAccount.seller(seller.shopId())).longValueExact())
        .isEqualTo(90_000 + shipping);
  }

  @Test
  void a_rule_names_a_shop_or_a_category_that_there_is() {
    refused("commission.scope", () -> proposed("", "", 100, today(), null));
    refused("commission.shop", () -> proposed("tidak-ada", "", 100, today(), null));
    refused("commission.days", () -> proposed("", "kopi-teh", 100, today(), today().minusDays(1)));
    refused("out-of-range", () -> proposed("", "kopi-teh", 10_001, today(), null));
    refused("forbidden", () -> rules().page(seed.buyer(), null));
  }
}
