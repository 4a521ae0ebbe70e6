package id.emall.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.time.MallClock;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.catalogue.SellerShelf;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.review.Questions;
import id.emall.core.shop.LowStock;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopDaysTest extends CoreTest {

  private static final ShopDay NOTHING =
      new ShopDay(0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, null, 0, 0, 0);

  private Seed seed;
  private ShopDays days;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000087");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    days = get(ShopDays.class);
    get(ReceivingAccounts.class).run();
  }

  private OrderView paid(Seed.Product product) {
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return get(Orders.class).find(invoice.orders().getFirst().id());
  }

  private void paper(Actor.Member seller, LocalDate lastDay) {
    UUID application = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into seller_application (id, member_id, shop_name, document_kind, document_cipher,
                document_hmac, state, findings, submitted_at)
              values (?, ?, 'Toko', 'NIB', ''::bytea, uuid_send(?), 'APPROVED', '[]', ?)
              """,
              application,
              seller.id(),
              application,
              Timestamp.from(clock.instant()));
          handle.execute(
              "insert into paper_end (application_id, kind, last_day) values (?, 'PIRT', ?)",
              application,
              lastDay);
        });
  }

  @Test
  void a_shop_where_nothing_waits_has_nothing_to_do() {
    Actor.Member seller = seed.seller();
    seed.product(seller, 20_000, 50);
    account(seller, "VERIFIED");

    assertThat(days.today(seller)).isEqualTo(NOTHING);
  }

  private void account(Actor.Member seller, String state) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update payout_account set state = 'REPLACED' where shop_id = ?", seller.shopId());
          handle.execute(
              """
              insert into payout_account
                (id, shop_id, bank_code, bank_name, number, holder, state, given_by, given_at, usable_from)
              values (?, ?, '014', 'BCA', '8930456712', 'Siti', ?, ?, now(), now())
              """,
              UUID.randomUUID(),
              seller.shopId(),
              state,
              seller.id());
        });
  }

  @Test
  void a_new_shop_is_asked_for_a_product_and_an_account_until_it_has_a_good_one() {
    Actor.Member seller = seed.seller();

    assertThat(days.today(seller))
        .returns(1, ShopDay::firstProduct)
        .returns(1, ShopDay::noAccount)
        .returns(0, ShopDay::badAccount);
    account(seller, "UNKNOWN");
    assertThat(days.today(seller)).returns(0, ShopDay::noAccount).returns(1, ShopDay::badAccount);
    account(seller, "VERIFIED");
    seed.product(seller, 20_000, 50);
    assertThat(days.today(seller)).isEqualTo(NOTHING);
  }

  @Test
  void paid_orders_wait_to_be_sent_and_are_late_after_the_promised_time() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 50);
    OrderView first = paid(product);
    clock.advance(Duration.ofHours(3));
    paid(product);
    get(Checkout.class).place(seed.buyer(), Shopping.wish(product));

    ShopDay inTime = days.today(seller);
    clock.advance(Duration.between(clock.instant(), first.shipBy()).plusMinutes(1));
    ShopDay late = days.today(seller);

    assertThat(inTime.toPack()).isEqualTo(2);
    assertThat(inTime.late()).isZero();
    assertThat(inTime.sendBy()).isEqualTo(first.shipBy());
    assertThat(late.toPack()).isEqualTo(1);
    assertThat(late.late()).isEqualTo(1);
  }

  @Test
  void what_is_held_is_not_to_be_sent() {
    Actor.Member seller = seed.seller();
    OrderView order = paid(seed.product(seller, 20_000, 50));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set hold = 'BANK_REVERSAL' where id = ?", order.id()));

    assertThat(days.today(seller).toPack()).isZero();
  }

  @Test
  void stock_is_low_from_the_shops_own_mark_on_and_sold_out_apart_from_that() {
    Actor.Member seller = seed.seller();
    seed.product(seller, 20_000, 0);
    Seed.Product few = seed.product(seller, 20_000, 3);
    Seed.Product some = seed.product(seller, 20_000, 8);
    seed.product(seller, 20_000, 9);
    Seed.Product made = seed.product(seller, 20_000, 2);
    jdbi.useHandle(
        handle -> handle.execute("update product set making_days = 7 where id = ?", made.id()));
    SellerProducts products = get(SellerProducts.class);

    assertThat(days.today(seller)).returns(1, ShopDay::soldOut).returns(1, ShopDay::lowStock);

    get(LowStock.class).move(seller, 8);

    assertThat(days.today(seller)).returns(1, ShopDay::soldOut).returns(2, ShopDay::lowStock);
    assertThat(shelf(seller, SellerShelf.Part.LOW)).containsExactlyInAnyOrder(few.id(), some.id());
    assertThat(shelf(seller, SellerShelf.Part.SOLD_OUT)).hasSize(1);
    products.hide(seller, few.id());
    assertThat(days.today(seller).lowStock()).isEqualTo(1);
  }

  private List<UUID> shelf(Actor.Member seller, SellerShelf.Part part) {
    return get(SellerShelf.class)
        .page(seller, new SellerShelf.Search("", part), null)
        .rows()
        .stream()
        .map(SellerProduct::id)
        .toList();
  }

  @Test
  void a_mark_out_of_range_is_refused_and_another_shop_keeps_its_own() {
    Actor.Member seller = seed.seller();
    Actor.Member other = seed.seller();
    LowStock marks = get(LowStock.class);
    marks.move(seller, 0);

    assertThatThrownBy(() -> marks.move(seller, -1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> marks.move(seller, LowStock.MOST + 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> marks.move(seed.staff(seller, Right.ORDERS), 3))
        .isInstanceOf(Refusal.class);
    assertThat(marks.mark(seller)).isZero();
    assertThat(marks.mark(other)).isEqualTo(5);
  }

  @Test
  void papers_count_from_thirty_days_before_their_last_day_for_the_owner_alone() {
    Actor.Member soon = seed.seller();
    Actor.Member later = seed.seller();
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    paper(soon, today.plusDays(30));
    paper(later, today.plusDays(31));

    assertThat(days.today(soon))
        .returns(1, ShopDay::papers)
        .returns(today.plusDays(30), ShopDay::paperEnds);
    assertThat(days.today(later).papers()).isZero();
    assertThat(days.today(seed.staff(soon, Right.PRODUCTS)).papers()).isZero();
  }

  @Test
  void each_who_works_there_is_told_only_what_is_theirs_to_do() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 1);
    get(Questions.class).ask(seed.buyer(), product.id(), "Ada ukuran yang lebih besar?");
    paid(product);

    ShopDay packer = days.today(seed.staff(seller, Right.ORDERS));
    ShopDay shelves = days.today(seed.staff(seller, Right.PRODUCTS));

    assertThat(packer)
        .returns(1, ShopDay::toPack)
        .returns(0, ShopDay::questions)
        .returns(0, ShopDay::soldOut);
    assertThat(shelves)
        .returns(0, ShopDay::toPack)
        .returns(1, ShopDay::questions)
        .returns(1, ShopDay::soldOut);
    assertThat(days.today(seed.staff(seller, Right.MONEY)))
        .returns(1, ShopDay::noAccount)
        .returns(0, ShopDay::firstProduct)
        .returns(0, ShopDay::toPack)
        .returns(0, ShopDay::questions);
    assertThatThrownBy(() -> days.today(seed.buyer())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> days.today(seed.operator())).isInstanceOf(Refusal.class);
  }
}
