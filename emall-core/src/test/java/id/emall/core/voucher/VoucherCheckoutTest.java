package id.emall.core.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.PaymentScene;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes at the checkout: what they take off, when they are refused, and that none counts twice. */
class VoucherCheckoutTest extends PaymentScene {

  VoucherCheckoutTest() {
    super("2300000001");
  }

  @BeforeEach
  void newShop() {
    seller = seed.seller();
  }

  private ShopVouchers shop() {
    return get(ShopVouchers.class);
  }

  private VoucherView made(VoucherWish wish) {
    return shop().make(seller, wish);
  }

  private VoucherView fixed(String code, long amount) {
    return made(MadeVouchers.fixed(code, amount, shop().today()));
  }

  private VoucherView now(VoucherView voucher) {
    return shop().page(seller, null).rows().stream()
        .filter(one -> one.id().equals(voucher.id()))
        .findFirst()
        .orElseThrow();
  }

  private InvoiceView buy(Actor buyer, String code, Seed.Product... products) {
    return get(Checkout.class)
        .place(buyer, Shopping.with(Shopping.wish(products), seller.shopId(), code));
  }

  private void refusedBesideIt(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("voucher." + seller.shopId(), code)));
  }

  @Test
  void a_voucher_takes_off_its_amount_of_its_own_shops_goods_alone() {
    fixed("HEMAT10", 10_000);
    Seed.Product own = seed.product(seller, 50_000, 5);
    Seed.Product other = seed.product(seed.seller(), 40_000, 5);

    InvoiceView invoice = buy(seed.buyer(), " hemat10 ", own, other);

    OrderView discounted = of(invoice, seller.shopId());
    assertThat(discounted.discount())
        .isEqualTo(new OrderView.Discount("HEMAT10", new Rupiah(10_000)));
    assertThat(discounted.goodsTotal()).isEqualTo(new Rupiah(40_000));
    assertThat(discounted.goodsPrice()).isEqualTo(new Rupiah(50_000));
    assertThat(of(invoice, other.shopId()).discount().isNone()).isTrue();
    assertThat(invoice.goodsTotal()).isEqualTo(new Rupiah(80_000));
    assertThat(invoice.discount()).isEqualTo(new Rupiah(10_000));
    assertThat(invoice.total().amount())
        .isEqualTo(80_000 + invoice.shippingTotal().amount() + invoice.uniqueCode());
    // 2 percent of what is paid for the goods.
    assertThat(discounted.commission()).isEqualTo(new Rupiah(800));
  }

  private static OrderView of(InvoiceView invoice, UUID shop) {
    return invoice.orders().stream()
        .filter(order -> order.shopId().equals(shop))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_percentage_is_rounded_down_and_never_more_than_its_highest_amount() {
    made(MadeVouchers.percent("SEPULUH", 10, 5_000, shop().today()));

    assertThat(discount(buy(seed.buyer(), "SEPULUH", seed.product(seller, 33_339, 5))))
        .isEqualTo(3_333);
    assertThat(discount(buy(seed.buyer(), "SEPULUH", seed.product(seller, 900_000, 5))))
        .isEqualTo(5_000);
  }

  @Test
  void a_tenth_of_the_price_and_a_thousand_rupiah_stay_to_be_paid() {
    made(MadeVouchers.limited(MadeVouchers.fixed("SEMUA", 1_000_000, shop().today()), 10, 1));

    assertThat(discount(buy(seed.buyer(), "SEMUA", seed.product(seller, 100_001, 5))))
        .isEqualTo(90_000);
    assertThat(discount(buy(seed.buyer(), "SEMUA", seed.product(seller, 5_000, 5))))
        .isEqualTo(4_000);
    refusedBesideIt(
        "voucher.nothing-off", () -> buy(seed.buyer(), "SEMUA", seed.product(seller, 1_000, 5)));
  }

  private static long discount(InvoiceView invoice) {
    return invoice.orders().getFirst().discount().amount().amount();
  }

  @Test
  void each_reason_against_a_code_is_told_beside_its_field_and_nothing_is_taken() {
    Seed.Product product = seed.product(seller, 50_000, 5);
    Actor.Member buyer = seed.buyer();
    Actor.Member elsewhere = seed.seller();
    shop().make(elsewhere, MadeVouchers.fixed("LAIN", 1_000, shop().today()));
    made(MadeVouchers.fixed("NANTI", 1_000, shop().today().plusDays(1)));
    made(MadeVouchers.from(MadeVouchers.fixed("BESAR", 1_000, shop().today()), 50_001));
    VoucherView ended = fixed("USAI", 1_000);
    shop().end(seller, ended.id());

    refusedBesideIt("voucher.unknown", () -> buy(buyer, "LAIN", product));
    refusedBesideIt("voucher.unknown", () -> buy(buyer, "bukan kode \u0000", product));
    refusedBesideIt("voucher.early", () -> buy(buyer, "NANTI", product));
    refusedBesideIt("voucher.too-little", () -> buy(buyer, "BESAR", product));
    refusedBesideIt("voucher.over", () -> buy(buyer, "USAI", product));
    assertThat(seed.stockOf(product.id())).isEqualTo(5);
  }

  @Test
  void a_voucher_is_good_on_its_last_day_and_not_on_the_next() {
    Seed.Product product = seed.product(seller, 50_000, 5);
    VoucherView voucher = fixed("SEBULAN", 1_000);
    Duration left =
        Duration.between(
            clock.instant(),
            voucher
                .untilDay()
                .plusDays(1)
                .atStartOfDay(id.emall.contracts.time.MallClock.WIB)
                .toInstant());

    clock.advance(left.minusSeconds(1));
    buy(seed.buyer(), "SEBULAN", product);
    clock.advance(Duration.ofSeconds(1));

    refusedBesideIt("voucher.over", () -> buy(seed.buyer(), "SEBULAN", product));
  }

  @Test
  void a_code_typed_for_a_shop_of_which_nothing_is_bought_is_refused() {
    fixed("HEMAT10", 10_000);

    refusedBesideIt(
        "shipping.shop-not-ordered",
        () -> buy(seed.buyer(), "HEMAT10", seed.product(seed.seller(), 50_000, 1)));
  }

  @Test
  void a_sum_without_the_discount_that_the_buyer_did_not_see_is_not_ordered() {
    Seed.Product product = seed.product(seller, 50_000, 5);
    VoucherView voucher = fixed("HEMAT10", 10_000);
    InvoiceView before = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    Rupiah undiscounted = new Rupiah(50_000).plus(before.shippingTotal());

    assertThatThrownBy(
            () ->
                get(Checkout.class)
                    .place(
                        seed.buyer(),
                        Shopping.with(
                            Shopping.wish("dilihat", undiscounted, product),
                            seller.shopId(),
                            "HEMAT10")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("checkout.changed"));
    assertThat(now(voucher).used()).isZero();
  }

  @Test
  void a_quote_tells_what_the_order_will_get_and_takes_nothing() {
    VoucherView voucher = fixed("HEMAT10", 10_000);
    VoucherAsk good = new VoucherAsk(seller.shopId(), "Toko", "hemat10", new Rupiah(50_000));
    VoucherAsk bad = new VoucherAsk(seller.shopId(), "Toko", "HEMAT11", new Rupiah(50_000));

    Vouchers vouchers = get(Vouchers.class);
    assertThat(vouchers.quote(seed.buyer().id(), "192.0.2.1", List.of(good)).granted())
        .containsExactly(new Granted(voucher.id(), seller.shopId(), "HEMAT10", new Rupiah(10_000)));
    assertThat(vouchers.quote(seed.buyer().id(), "192.0.2.1", List.of(bad)).refused())
        .extracting(FieldError::code)
        .containsExactly("voucher.unknown");
    assertThat(now(voucher).used()).isZero();
  }

  @Test
  void the_same_wish_sent_twice_uses_the_voucher_once() {
    VoucherView voucher = fixed("HEMAT10", 10_000);
    Actor.Member buyer = seed.buyer();
    var wish =
        Shopping.with(Shopping.wish(seed.product(seller, 50_000, 5)), seller.shopId(), "HEMAT10");

    get(Checkout.class).place(buyer, wish);
    get(Checkout.class).place(buyer, wish);

    assertThat(now(voucher).used()).isEqualTo(1);
    assertThat(now(voucher).given()).isEqualTo(new Rupiah(10_000));
  }

  @Test
  void a_buyer_uses_a_voucher_as_often_as_the_shop_said() {
    made(MadeVouchers.limited(MadeVouchers.fixed("DUAKALI", 1_000, shop().today()), 10, 2));
    Actor.Member buyer = seed.buyer();
    Seed.Product product = seed.product(seller, 50_000, 9);

    buy(buyer, "DUAKALI", product);
    buy(buyer, "DUAKALI", product);

    refusedBesideIt("voucher.yours-used", () -> buy(buyer, "DUAKALI", product));
    buy(seed.buyer(), "DUAKALI", product);
  }

  @Test
  void twenty_buyers_after_the_last_use_one_gets_it() throws Exception {
    VoucherView voucher =
        made(MadeVouchers.limited(MadeVouchers.fixed("TERAKHIR", 5_000, shop().today()), 1, 1));
    Seed.Product product = seed.product(seller, 50_000, 100);

    List<Object> results = atOnceEach(20, "TERAKHIR", product, null);

    assertThat(results).filteredOn(InvoiceView.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refusal.class::isInstance)
        .hasSize(19)
        .allMatch(
            refusal -> ((Refusal) refusal).fields().getFirst().code().equals("voucher.used-up"));
    assertThat(now(voucher).used()).isEqualTo(1);
    assertThat(now(voucher).given()).isEqualTo(new Rupiah(5_000));
    assertThat(seed.stockOf(product.id())).isEqualTo(99);
  }

  @Test
  void one_buyer_with_many_checkouts_at_once_uses_it_once() throws Exception {
    VoucherView voucher = fixed("SEKALI", 5_000);
    List<Object> results = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      results.addAll(atOnceEach(6, "SEKALI", seed.product(seller, 50_000, 100), seed.buyer()));
    }

    assertThat(results).filteredOn(InvoiceView.class::isInstance).hasSize(4);
    assertThat(results)
        .filteredOn(Refusal.class::isInstance)
        .hasSize(20)
        .allMatch(
            refusal ->
                List.of("voucher.yours-used", "voucher.yours-again")
                    .contains(((Refusal) refusal).fields().getFirst().code()));
    assertThat(now(voucher).used()).isEqualTo(4);
  }

  /**
   * @param buyer null for another each time
   */
  @SuppressWarnings("unchecked")
  private List<Object> atOnceEach(int count, String code, Seed.Product product, Actor buyer)
      throws Exception {
    Callable<Object>[] deeds = new Callable[count];
    for (int i = 0; i < count; i++) {
      Actor who = buyer == null ? seed.buyer() : buyer;
      deeds[i] =
          () -> {
            try {
              return buy(who, code, product);
            } catch (Refusal refused) {
              return refused;
            }
          };
    }
    return atOnce(deeds);
  }
}
