package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Money and decisions that arrive at the same moment: each ends in one of the ways it may. */
class ConcurrentMoneyTest extends PaymentScene {

  private static final int ROUNDS = 12;

  ConcurrentMoneyTest() {
    super("2000000008");
  }

  private Callable<Boolean> deciding(UUID mutation) {
    return tried(() -> get(MutationSettlement.class).decide(mutation));
  }

  /** Rows of the bank stored, but not decided yet. */
  private List<UUID> stored(Runnable shown) {
    jdbi.useHandle(
        handle ->
            handle.execute("alter table settlement add constraint wait check (false) not valid"));
    shown.run();
    read();
    jdbi.useHandle(handle -> handle.execute("alter table settlement drop constraint wait"));
    clock.advance(get(FeedSettings.class).backOff());
    return get(MutationSettlement.class).undecided(new UUID(0, 0), 10);
  }

  @Test
  void two_payments_of_one_invoice_pay_it_once_and_neither_is_lost() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      InvoiceView invoice = order();
      List<UUID> twins =
          stored(
              () -> {
                bank.credit(clock.instant(), exactly(invoice), "KEMBAR SATU");
                bank.credit(clock.instant(), exactly(invoice), "KEMBAR DUA");
              });
      assertThat(twins).hasSize(2);

      atOnce(deciding(twins.getFirst()), deciding(twins.getLast()));

      assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
      assertThat(owedBack(invoice)).isEqualTo(exactly(invoice));
    }
  }

  @Test
  void one_row_decided_twice_at_once_counts_once() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      InvoiceView invoice = order();
      UUID row = stored(() -> bank.credit(clock.instant(), exactly(invoice), "SATU")).getFirst();

      atOnce(deciding(row), deciding(row), deciding(row));

      assertThat(now(invoice).paidAmount()).isEqualTo(invoice.total().withSen());
      assertThat(owedBack(invoice)).isEqualTo("0.00");
    }
  }

  @Test
  void a_payment_beside_a_withdrawal_pays_or_is_owed_back() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      Actor.Member buyer = seed.buyer();
      Seed.Product product = seed.product(seller, 50_000, 1);
      InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
      UUID row = stored(() -> bank.credit(clock.instant(), exactly(invoice), "BATAL?")).getFirst();

      List<Boolean> done =
          atOnce(tried(() -> get(Invoices.class).cancel(buyer, invoice.code())), deciding(row));

      boolean withdrawn = done.getFirst();
      assertThat(now(invoice).state())
          .isEqualTo(withdrawn ? InvoiceState.CANCELLED : InvoiceState.PAID);
      assertThat(owedBack(invoice)).isEqualTo(withdrawn ? exactly(invoice) : "0.00");
      assertThat(seed.stockOf(product.id())).isEqualTo(withdrawn ? 1 : 0);
    }
  }

  @Test
  void a_payment_beside_the_lapse_pays_either_way_while_stock_lasts() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      Seed.Product product = seed.product(seller, 50_000, 1);
      InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
      UUID row = stored(() -> bank.credit(clock.instant(), exactly(invoice), "AKHIR")).getFirst();

      atOnce(tried(() -> get(Invoices.class).lapse(SYSTEM, invoice.id())), deciding(row));

      assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
      assertThat(now(invoice).orders().getFirst().state()).isEqualTo(OrderState.PAID);
      assertThat(owedBack(invoice)).isEqualTo("0.00");
      assertThat(seed.stockOf(product.id())).isZero();
    }
  }

  @Test
  void late_money_with_credit_beside_a_checkout_of_the_same_buyer_and_goods_ends()
      throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      Actor.Member buyer = seed.buyer();
      Seed.Product product = seed.product(seller, 50_000, 3);
      InvoiceView first = get(Checkout.class).place(buyer, Shopping.wish(product));
      bank.credit(clock.instant(), exactly(first), "PERTAMA");
      read();
      InvoiceView late = get(Checkout.class).place(buyer, Shopping.wish(product));
      assertThat(late.creditUsed().amount()).isPositive();
      lapse(late);
      UUID row = stored(() -> bank.credit(clock.instant(), exactly(late), "TELAT")).getFirst();

      atOnce(tried(() -> get(Checkout.class).place(buyer, Shopping.wish(product))), deciding(row));

      BigDecimal counted = new BigDecimal(owedBack(late)).add(now(late).paidAmount());
      assertThat(counted).isEqualByComparingTo(late.total().withSen());
    }
  }

  @Test
  void two_confirmations_at_once_give_the_seller_the_money_once() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      InvoiceView invoice = paidOrder();
      OrderView order = invoice.orders().getFirst();
      Actor.Member buyer = new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id");
      get(Orders.class).shipped(seller, order.id());
      get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
      Runnable confirm = () -> get(Orders.class).confirmReceipt(buyer, order.code());

      List<Boolean> done =
          atOnce(tried(confirm), tried(confirm), tried(() -> get(OrderClock.class).run()));

      assertThat(done.subList(0, 2)).containsExactlyInAnyOrder(true, false);
      assertThat(
              one(
                  "select count(*) from ledger_entry where kind = 'order.completed' and source = '"
                      + order.id()
                      + "'"))
          .isEqualByComparingTo("1");
    }
  }

  @Test
  void a_row_read_by_two_readers_at_once_is_stored_once() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      InvoiceView invoice = order();
      bank.credit(clock.instant(), exactly(invoice), "DUA PEMBACA");
      clock.advance(Duration.ofHours(1));
      bank.whileReading(
          () -> {
            bank.recover();
            clock.advance(Duration.ofMinutes(10)); // the first reader's lease runs out meanwhile
            get(FeedReader.class).run();
          });

      get(FeedReader.class).run();

      assertThat(now(invoice).paidAmount()).isEqualTo(invoice.total().withSen());
      assertThat(owedBack(invoice)).isEqualTo("0.00");
    }
  }
}
