package id.emall.core.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.time.MallClock;
import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintWish;
import id.emall.core.care.Complaints;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.Period;
import id.emall.core.insight.ShopReport;
import id.emall.core.insight.ShopReports;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.PaymentScene;
import id.emall.core.payout.SellerBalance;
import id.emall.core.testing.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The way of discounted money: what comes in, what the seller gets, what goes back. Bank, ledger
 * and orders agree after each test.
 */
class VoucherMoneyTest extends PaymentScene {

  /** Three of these and a box cost 170.003, of which the voucher takes off 10.001. */
  private static final long JAR = 50_001;

  private static final long BOX = 20_000;

  private Actor.Member buyer;
  private Seed.Product jar;
  private Seed.Product box;
  private VoucherView voucher;

  VoucherMoneyTest() {
    super("2300000002");
  }

  @BeforeEach
  void shop() {
    seller = seed.seller();
    buyer = seed.buyer();
    jar = seed.product(seller, JAR, 30);
    box = seed.product(seller, BOX, 10);
    voucher = made(1);
  }

  private VoucherView made(int uses) {
    ShopVouchers shop = get(ShopVouchers.class);
    return shop.make(
        seller,
        MadeVouchers.limited(MadeVouchers.fixed("HEMAT" + uses, 10_001, shop.today()), uses, 1));
  }

  private InvoiceView placed(Actor who) {
    CheckoutWish wish = Shopping.wish(jar, box);
    return get(Checkout.class)
        .place(
            who,
            new CheckoutWish(
                wish.requestKey(),
                null,
                wish.delivery(),
                List.of(new CheckoutWish.Line(jar.id(), 3), new CheckoutWish.Line(box.id(), 1)),
                wish.shipping(),
                null,
                null,
                Map.of(seller.shopId(), voucher.code())));
  }

  private OrderView paid() {
    InvoiceView invoice = placed(buyer);
    pay(invoice);
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    return now(invoice).orders().getFirst();
  }

  private void pay(InvoiceView invoice) {
    bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
  }

  private OrderView delivered() {
    OrderView order = paid();
    get(Orders.class).shipped(SYSTEM, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
    return now(order);
  }

  private OrderView now(OrderView order) {
    return get(Orders.class).find(order.id());
  }

  private VoucherView now() {
    return get(ShopVouchers.class).page(seller, null).rows().getFirst();
  }

  private String balance(LedgerAccount account) {
    return get(Ledger.class).balance(account).toPlainString();
  }

  private String sellerHas() {
    return balance(LedgerAccount.seller(seller.shopId()));
  }

  private String owedBack(OrderView order) {
    return balance(LedgerAccount.owedBack(order.invoiceId()));
  }

  private void complains(OrderView order, StockWish... pieces) {
    get(Complaints.class)
        .make(
            buyer,
            order.code(),
            new Complaints.Told(
                ComplaintKind.DAMAGED,
                "Satu toples pecah.",
                ComplaintWish.MONEY,
                List.of(pieces),
                List.of()));
    get(Complaints.class).concede(seller, order.code());
  }

  @Test
  void what_was_paid_less_commission_on_it_can_be_paid_out_to_the_seller() {
    OrderView order = delivered();
    assertThat(order.goodsTotal()).isEqualTo(new Rupiah(160_002));
    assertThat(balance(LedgerAccount.escrow(order.id())))
        .isEqualTo(order.goodsTotal().plus(order.shippingCost()).withSen().toPlainString());

    get(Orders.class).confirmReceipt(buyer, order.code());

    // At 2 percent: 3000 of the jars and 400 of the box, and of each 160002/170003, rounded down.
    assertThat(order.commission()).isEqualTo(new Rupiah(2_823 + 376));
    long share = 160_002 - 3_199 + order.shippingCost().amount();
    assertThat(sellerHas()).isEqualTo(share + ".00");
    assertThat(get(SellerBalance.class).mine(seller).available())
        .isEqualByComparingTo(share + ".00");
    assertThat(balance(LedgerAccount.escrow(order.id()))).isEqualTo("0.00");
  }

  @Test
  void a_lost_order_is_paid_back_with_what_was_paid_and_no_more() {
    OrderView order = paid();
    get(Orders.class).shipped(SYSTEM, order.id());
    get(OrderRefunds.class).lost(operator, order.id(), "Paket hilang");

    get(OrderRefunds.class).refund(operator, order.id(), "Paket hilang");

    assertThat(owedBack(order)).isEqualTo((160_002 + order.shippingCost().amount()) + ".00");
    assertThat(sellerHas()).isEqualTo("0.00");
    assertThat(now().used()).isEqualTo(1);
  }

  @Test
  void money_that_the_seller_has_goes_back_as_it_was_paid() {
    OrderView order = delivered();
    get(Orders.class).confirmReceipt(buyer, order.code());

    get(OrderRefunds.class).refund(operator, order.id(), "Barang rusak");

    assertThat(owedBack(order)).isEqualTo("160002.00");
    assertThat(sellerHas()).isEqualTo(order.shippingCost().withSen().toPlainString());
  }

  @Test
  void some_pieces_bring_back_their_part_of_what_was_paid_and_the_rest_is_the_sellers() {
    OrderView order = delivered();

    complains(order, new StockWish(jar.id(), 1));

    // 50001 x 160002 / 170003 = 47059.5…, rounded down.
    assertThat(owedBack(order)).isEqualTo("47059.00");
    // Two jars and the box: 2000 and 400 of commission before the voucher's part, 1882 and 376
    // after.
    assertThat(now(order).keptCommission()).isEqualTo(new Rupiah(1_882 + 376));
    long share = 160_002 - 47_059 - 2_258 + order.shippingCost().amount();
    assertThat(sellerHas()).isEqualTo(share + ".00");
    assertThat(now(order).state()).isEqualTo(OrderState.COMPLETED);
  }

  @Test
  void the_rest_refunded_later_and_all_pieces_at_once_are_exactly_what_was_paid() {
    OrderView first = delivered();
    complains(first, new StockWish(jar.id(), 1));
    get(OrderRefunds.class).refund(operator, first.id(), "Ternyata semua pecah");
    assertThat(owedBack(first)).isEqualTo("160002.00");

    voucher = made(2);
    buyer = seed.buyer();
    OrderView second = delivered();
    complains(second, new StockWish(jar.id(), 3), new StockWish(box.id(), 1));
    assertThat(owedBack(second)).isEqualTo((160_002 + second.shippingCost().amount()) + ".00");
  }

  @Test
  void reports_tell_what_was_paid() {
    OrderView order = delivered();
    get(Orders.class).confirmReceipt(buyer, order.code());

    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    Period period = new Period(today.minusDays(1), today);
    ShopReport report = get(ShopReports.class).of(seller, period);

    assertThat(report.goods()).isEqualTo(160_002);
    assertThat(report.products().stream().mapToLong(ShopReport.Product::amount).sum())
        .isBetween(160_001L, 160_002L);
  }

  @Test
  void a_lapsed_invoice_gives_its_voucher_back_and_late_money_takes_it_again() {
    InvoiceView invoice = placed(buyer);
    assertThat(now().used()).isEqualTo(1);

    lapse(invoice);
    assertThat(now().used()).isZero();
    assertThat(now().given()).isEqualTo(Rupiah.ZERO);
    pay(invoice);

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now().used()).isEqualTo(1);
    assertThat(now().given()).isEqualTo(new Rupiah(10_001));
  }

  @Test
  void late_money_is_owed_back_when_somebody_else_has_the_last_use() {
    InvoiceView invoice = placed(buyer);
    lapse(invoice);
    InvoiceView other = placed(seed.buyer());

    pay(invoice);

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(owedBack(invoice)).isEqualTo(exactly(invoice));
    assertThat(seed.stockOf(jar.id())).isEqualTo(27);
    assertThat(now().used()).isEqualTo(1);
    get(Invoices.class).cancel(SYSTEM, other.code());
  }

  @Test
  void late_money_of_a_buyer_who_used_it_again_meanwhile_is_owed_back() {
    voucher = made(5);
    InvoiceView invoice = placed(buyer);
    lapse(invoice);
    InvoiceView again = placed(buyer);

    pay(invoice);

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(owedBack(invoice)).isEqualTo(exactly(invoice));
    get(Invoices.class).cancel(SYSTEM, again.code());
    assertThat(now().used()).isZero();
  }

  @Test
  void a_cancelled_order_gives_its_voucher_back_once_paid_or_not() {
    InvoiceView open = placed(buyer);
    get(Invoices.class).cancel(buyer, open.code());
    assertThat(now().used()).isZero();

    OrderView order = paid();
    get(Orders.class).cancel(seller, order.code());

    assertThat(owedBack(order)).isEqualTo((160_002 + order.shippingCost().amount()) + ".00");
    assertThat(now().used()).isZero();
    assertThat(now().given()).isEqualTo(Rupiah.ZERO);
    assertThat(number("select count(*) from voucher_use where voucher_id = ?", voucher.id()))
        .isEqualTo(2);
  }

  @Test
  void buyers_who_order_while_others_lapse_never_pass_the_limit() throws Exception {
    voucher = made(3);
    List<InvoiceView> open =
        List.of(placed(seed.buyer()), placed(seed.buyer()), placed(seed.buyer()));
    Actor.Member one = seed.buyer();
    Actor.Member other = seed.buyer();

    List<Boolean> done =
        atOnce(
            tried(() -> get(Invoices.class).cancel(SYSTEM, open.get(0).code())),
            tried(() -> placed(one)),
            tried(() -> get(Invoices.class).cancel(SYSTEM, open.get(1).code())),
            tried(() -> placed(other)));

    long ordered = List.of(done.get(1), done.get(3)).stream().filter(did -> did).count();
    assertThat(done.get(0) && done.get(2)).isTrue();
    assertThat(now().used()).isEqualTo(1 + (int) ordered);
    assertThat(
            number(
                "select count(*) from voucher_use where voucher_id = ? and given_back_at is null",
                voucher.id()))
        .isEqualTo(now().used());
  }
}
