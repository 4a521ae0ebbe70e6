package id.emall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.FeedReader;
import id.emall.core.payment.InvoiceLapse;
import id.emall.core.payment.PaymentScene;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.HandBinds;
import id.emall.core.testing.Seed;
import id.emall.core.voucher.ShopVouchers;
import id.emall.core.voucher.VoucherView;
import id.emall.core.voucher.VoucherWish;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Some days of business by chance, through the doors that people and banks use; each morning bank,
 * ledger and orders agree, and each day is closed. {@code -Demall.test.seed=N} repeats a run.
 */
class RandomBusinessTest extends PaymentScene {

  private static final int DAYS = 6;
  private static final int DEEDS_A_DAY = 8;

  private final long seedNumber = Long.getLong("emall.test.seed", 20261121L);
  private final Random chance = new Random(seedNumber);
  private final List<InvoiceView> invoices = new ArrayList<>();
  private final List<StatementRow> hidden = new ArrayList<>();
  private VoucherView voucher;

  RandomBusinessTest() {
    super("2200000003");
  }

  @Test
  void every_morning_agrees_whatever_happened_the_day_before() {
    for (int day = 0; day < DAYS; day++) {
      for (int deed = 0; deed < DEEDS_A_DAY; deed++) {
        clock.advance(Duration.ofMinutes(30 + chance.nextInt(60)));
        deed();
        get(FeedReader.class).run();
        get(InvoiceLapse.class).run();
        get(OrderClock.class).run();
      }
      morning();
    }
  }

  private void morning() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB).plusDays(1);
    clock.set(today.atTime(0, 10).atZone(MallClock.WIB).toInstant());
    get(FeedReader.class).run();
    clock.set(today.atTime(6, 30).atZone(MallClock.WIB).toInstant());
    get(FeedReader.class).run();
    get(ProofKeeper.class).run();
    Reconciliation.Day yesterday = get(Reconciliation.class).day(operator, today.minusDays(1));
    assertThat(yesterday.differences())
        .as("seed %d, %s", seedNumber, yesterday.day())
        .filteredOn(one -> one.kind() != DifferenceKind.ROW_GONE)
        .isEmpty();
    assertThat(yesterday.accounts().getFirst().state()).isEqualTo(AccountDay.State.CLOSED);
    assertThat(yesterday.proven().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");
  }

  private void deed() {
    switch (chance.nextInt(10)) {
      case 0 -> invoices.add(order());
      case 1 -> invoices.add(discounted());
      case 2, 3, 4 -> pay(some(), 0);
      case 5 -> pay(some(), chance.nextInt(4_000) - 2_000);
      case 6 -> stranger();
      case 7 -> hideOrShow();
      case 8 -> orderMoves(some());
      default -> decide();
    }
  }

  /** A quarter off, each for two buyers at most: what lapses or is withdrawn makes room. */
  private InvoiceView discounted() {
    Seed.Product product = seed.product(seller, 49_999, 1);
    if (voucher == null || room() == 0) {
      voucher = get(ShopVouchers.class).make(seller, wish("ACAK" + invoices.size()));
    }
    return get(Checkout.class)
        .place(
            seed.buyer(), Shopping.with(Shopping.wish(product), seller.shopId(), voucher.code()));
  }

  private int room() {
    return number("select most_uses - used from voucher where id = ?", voucher.id());
  }

  private VoucherWish wish(String code) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    return new VoucherWish(code, true, 25, 99_999L, 0L, today, today.plusDays(30), 2, 1);
  }

  private InvoiceView some() {
    if (invoices.isEmpty()) {
      invoices.add(order());
    }
    return now(invoices.get(chance.nextInt(invoices.size())));
  }

  private void pay(InvoiceView invoice, int more) {
    BigDecimal amount =
        BigDecimal.valueOf(Math.max(1, invoice.total().amount() + more)).setScale(2);
    bank.credit(clock.instant(), amount.toPlainString(), "BAYAR " + invoice.code());
  }

  private void stranger() {
    BigDecimal amount = BigDecimal.valueOf(1_000 + chance.nextInt(9_000)).setScale(2);
    bank.credit(clock.instant(), amount.toPlainString(), "SIAPA INI");
    if (chance.nextBoolean()) {
      bank.add(
          new StatementRow(
              StatementRow.Direction.DEBIT,
              new BigDecimal("6500.00"),
              StatementRow.Status.BOOKED,
              LocalDate.ofInstant(clock.instant(), MallClock.WIB),
              clock.instant(),
              "BIAYA ADM",
              null,
              null,
              null,
              null));
    }
  }

  /** The bank leaves a row out, and shows it again some time later. */
  private void hideOrShow() {
    if (!hidden.isEmpty()) {
      bank.add(hidden.removeFirst());
    } else if (!invoices.isEmpty()) {
      StatementRow row = bank.newest();
      bank.remove(row);
      hidden.add(row);
    }
  }

  private void orderMoves(InvoiceView invoice) {
    OrderView order = invoice.orders().getFirst();
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "Siti", Actor.Role.BUYER, null, "id");
    unlessRefused(
        () -> {
          switch (chance.nextInt(5)) {
            case 0 -> get(Invoices.class).cancel(buyer, invoice.code());
            case 1 -> get(Orders.class).cancel(seller, order.code());
            case 2 -> get(Orders.class).returned(SYSTEM, order.id());
            case 3 -> get(Orders.class).confirmReceipt(buyer, order.code());
            default -> {
              get(Orders.class).shipped(SYSTEM, order.id());
              get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
            }
          }
        });
  }

  private void decide() {
    List<UnmatchedPayments.Unmatched> desk = get(UnmatchedPayments.class).list(operator);
    if (!desk.isEmpty()) {
      unlessRefused(
          () -> get(HandBinds.class).whole(operator, desk.getFirst().id(), some().code()));
      undoIsOver();
    }
  }

  /** People try what the state of things does not allow; that is business too. */
  private static void unlessRefused(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refused) {
      assertThat(refused.code()).isNotBlank();
    }
  }
}
