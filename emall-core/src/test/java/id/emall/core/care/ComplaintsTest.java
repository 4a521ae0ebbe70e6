package id.emall.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.media.Upload;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ComplaintsTest extends CoreTest {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Seed seed;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000133");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
  }

  private record Bought(Actor.Member buyer, Actor.Member seller, UUID id, String code) {}

  private Bought shipped() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    InvoiceView invoice =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(seller, 20_000, 9)));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    OrderView order = invoice.orders().getFirst();
    get(Orders.class).shipped(SYSTEM, order.id());
    return new Bought(buyer, seller, order.id(), order.code());
  }

  private Bought delivered() {
    Bought bought = shipped();
    get(Orders.class).delivered(SYSTEM, bought.id(), clock.instant());
    return bought;
  }

  private ComplaintView complains(Bought bought, Upload... photos) {
    return get(Complaints.class)
        .make(
            bought.buyer(),
            bought.code(),
            new Complaints.Told(
                ComplaintKind.DAMAGED,
                "Botolnya pecah.",
                ComplaintWish.MONEY,
                List.of(),
                List.of(photos)));
  }

  private OrderView order(Bought bought) {
    return get(Orders.class).find(bought.id());
  }

  private static Upload photo() {
    return new Upload("photos", new ByteArrayInputStream(DOT));
  }

  private List<WorkItems.WorkItem> work(ComplaintView complaint) {
    return get(WorkItems.class).open(seed.operator()).stream()
        .filter(item -> item.objectId().equals(complaint.id().toString()))
        .toList();
  }

  private int messages(Bought bought, String occasion) {
    return number(
        "select count(*) from message where order_id = ? and template = ?", bought.id(), occasion);
  }

  @Test
  void a_complaint_holds_the_order_and_tells_the_seller_and_the_operators() {
    Bought bought = delivered();

    ComplaintView complaint = complains(bought, photo());

    assertThat(order(bought).hold()).isEqualTo("DISPUTE");
    assertThat(work(complaint)).singleElement().extracting("kind").isEqualTo(Complaints.OPEN);
    assertThat(messages(bought, "complaint-made-seller")).isEqualTo(2);
    assertThat(complaint.photos()).hasSize(1);
    assertThat(get(Complaints.class).of(bought.seller(), bought.id()))
        .singleElement()
        .extracting(ComplaintView::text)
        .isEqualTo("Botolnya pecah.");
  }

  @Test
  void an_order_complained_of_completes_neither_by_the_clock_nor_by_its_buyer() {
    Bought bought = delivered();
    complains(bought);
    clock.advance(Duration.ofDays(30));

    get(OrderClock.class).run();

    assertThat(order(bought).state()).isEqualTo(OrderState.DELIVERED);
    assertThat(get(Orders.class).completeIfDue(SYSTEM, bought.id())).isFalse();
    assertThatThrownBy(() -> get(Orders.class).confirmReceipt(bought.buyer(), bought.code()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void an_order_has_one_open_complaint() {
    Bought bought = delivered();
    complains(bought);

    assertThatThrownBy(() -> complains(bought))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.code()).isEqualTo("complaint.not-allowed"));
    assertThat(number("select count(*) from complaint where order_id = ?", bought.id())).isOne();
  }

  @Test
  void a_parcel_may_be_complained_of_when_nothing_is_heard_of_it() {
    Bought bought = shipped();
    assertThat(get(Complaints.class).allowed(bought.buyer(), order(bought))).isFalse();

    clock.advance(Duration.ofDays(2));

    assertThat(get(Complaints.class).allowed(bought.buyer(), order(bought))).isTrue();
    assertThat(get(Complaints.class).allowed(bought.seller(), order(bought))).isFalse();
  }

  @Test
  void after_the_complaint_period_it_is_too_late() {
    Bought bought = delivered();
    clock.advance(Duration.ofDays(2));

    assertThatThrownBy(() -> complains(bought)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_a_buyer_shows_is_seen_by_the_seller_and_by_no_stranger() {
    Bought bought = delivered();
    ComplaintView complaint = complains(bought, photo());
    String photo = complaint.photos().getFirst();
    Complaints complaints = get(Complaints.class);

    assertThat(complaints.photo(bought.seller(), complaint.id(), photo).bytes())
        .isEqualTo(DOT.length);
    for (Actor stranger : List.of(seed.buyer(), seed.seller(), Actor.VISITOR)) {
      assertThatThrownBy(() -> complaints.photo(stranger, complaint.id(), photo))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> complaints.of(stranger, bought.id())).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void the_seller_answers_once_and_the_buyer_is_told() {
    Bought bought = delivered();
    complains(bought);
    Complaints complaints = get(Complaints.class);

    complaints.answer(bought.seller(), bought.code(), "Kami kirim ulang besok.");

    assertThat(complaints.of(bought.buyer(), bought.id()).getFirst().answer())
        .isEqualTo("Kami kirim ulang besok.");
    assertThat(messages(bought, "complaint-answered-buyer")).isOne();
    assertThatThrownBy(() -> complaints.answer(bought.seller(), bought.code(), "Sekali lagi."))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> complaints.answer(seed.seller(), bought.code(), "Bukan saya."))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void an_operator_lets_the_order_go_on_and_the_time_is_given_back() {
    Bought bought = delivered();
    ComplaintView complaint = complains(bought);
    clock.advance(Duration.ofDays(30));
    Actor.Member operator = seed.operator();

    assertThatThrownBy(
            () -> get(ComplaintDesk.class).goOn(bought.seller(), complaint.id(), "tidak boleh"))
        .isInstanceOf(Refusal.class);
    get(ComplaintDesk.class).goOn(operator, complaint.id(), "Foto menunjukkan barang utuh.");
    get(OrderClock.class).run();

    assertThat(order(bought).state()).isEqualTo(OrderState.DELIVERED);
    assertThat(order(bought).hold()).isNull();
    assertThat(order(bought).completeAt()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    assertThat(work(complaint)).isEmpty();
    assertThat(
            number(
                "select count(*) from audit_event where act = 'complaint.decide' and object_id = ?",
                bought.id().toString()))
        .isOne();
    clock.advance(Duration.ofDays(3));
    get(OrderClock.class).run();
    assertThat(order(bought).state()).isEqualTo(OrderState.COMPLETED);
  }

  @Test
  void an_operator_gives_the_money_back() {
    Bought bought = delivered();
    ComplaintView complaint = complains(bought);

    get(ComplaintDesk.class).moneyBack(seed.operator(), complaint.id(), "Barang memang pecah.");

    OrderView order = order(bought);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
    assertThat(get(Ledger.class).balance(LedgerAccount.escrow(order.id()))).isZero();
    assertThat(get(Ledger.class).balance(LedgerAccount.owedBack(order.invoiceId())))
        .isEqualByComparingTo(order.total().withSen());
    assertThat(heard(MoneyOwedBack.class))
        .filteredOn(event -> event.causeId().equals(order.id()))
        .singleElement()
        .extracting(MoneyOwedBack::why)
        .isEqualTo("complaint");
    assertThatThrownBy(
            () -> get(ComplaintDesk.class).goOn(seed.operator(), complaint.id(), "lain lagi"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_seller_who_agrees_gives_the_money_back_without_an_operator() {
    Bought bought = delivered();
    ComplaintView complaint = complains(bought);
    Complaints complaints = get(Complaints.class);
    Actor.Member clerk = seed.staff(bought.seller(), Right.PRODUCTS);

    for (Actor stranger : List.of(bought.buyer(), seed.seller(), clerk, seed.operator())) {
      assertThatThrownBy(() -> complaints.concede(stranger, bought.code()))
          .isInstanceOf(Refusal.class);
    }
    complaints.concede(bought.seller(), bought.code());

    OrderView order = order(bought);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
    assertThat(order.hold()).isNull();
    assertThat(get(Ledger.class).balance(LedgerAccount.escrow(order.id()))).isZero();
    assertThat(get(Ledger.class).balance(LedgerAccount.owedBack(order.invoiceId())))
        .isEqualByComparingTo(order.total().withSen());
    assertThat(complaints.of(bought.buyer(), order.id()).getFirst().state())
        .isEqualTo(ComplaintState.CONCEDED);
    assertThat(work(complaint)).isEmpty();
    assertThat(messages(bought, "complaint-conceded-buyer")).isEqualTo(2);
    assertThat(messages(bought, "complaint-conceded-seller")).isOne();
    assertThatThrownBy(() -> complaints.concede(bought.seller(), bought.code()))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.code()).isEqualTo("complaint.closed"));
  }

  @Test
  void seller_operator_and_buyer_at_once_end_a_complaint_in_one_way() throws Exception {
    for (int round = 0; round < 8; round++) {
      Bought bought = delivered();
      ComplaintView complaint = complains(bought);
      Actor.Member operator = seed.operator();

      atOnce(
          () -> {
            get(Complaints.class).concede(bought.seller(), bought.code());
            return true;
          },
          () -> {
            get(Complaints.class).concede(bought.seller(), bought.code());
            return true;
          },
          () -> get(ComplaintDesk.class).moneyBack(operator, complaint.id(), "Memang pecah."),
          () -> get(ComplaintDesk.class).goOn(operator, complaint.id(), "Ternyata utuh."),
          () -> {
            get(Complaints.class).withdraw(bought.buyer(), bought.code());
            return true;
          });

      OrderView order = order(bought);
      boolean ended = order.state() == OrderState.REFUNDED;
      ComplaintState state =
          get(Complaints.class).of(bought.buyer(), order.id()).getFirst().state();
      assertThat(ended)
          .isEqualTo(state == ComplaintState.CONCEDED || state == ComplaintState.REFUNDED);
      assertThat(state).isNotEqualTo(ComplaintState.OPEN);
      assertThat(get(Ledger.class).balance(LedgerAccount.owedBack(order.invoiceId())))
          .isEqualByComparingTo(ended ? order.total().withSen() : BigDecimal.ZERO);
      assertThat(
              number(
                  "select count(*) from ledger_entry where kind = 'order.owed-back' and source = ?",
                  order.id().toString()))
          .isEqualTo(ended ? 1 : 0);
    }
  }

  @Test
  void a_buyer_withdraws_a_complaint_and_may_complain_again() {
    Bought bought = delivered();
    ComplaintView complaint = complains(bought);

    get(Complaints.class).withdraw(bought.buyer(), bought.code());

    assertThat(order(bought).hold()).isNull();
    assertThat(work(complaint)).isEmpty();
    assertThat(complains(bought).open()).isTrue();
  }

  @Test
  void a_hold_for_a_complaint_is_lifted_by_deciding_it_and_not_otherwise() {
    Bought bought = delivered();
    complains(bought);

    assertThatThrownBy(
            () -> get(FrozenOrders.class).lift(seed.operator(), bought.id(), "tanpa memutuskan"))
        .isInstanceOf(Refusal.class);

    assertThat(order(bought).hold()).isEqualTo("DISPUTE");
  }

  @Test
  void a_complaint_and_a_completion_at_once_leave_one_of_them() throws Exception {
    for (int round = 0; round < 12; round++) {
      Bought bought = delivered();
      boolean late = round % 2 == 0;
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update shop_order set complete_at = ? where id = ?",
                  java.sql.Timestamp.from(clock.instant().plusSeconds(late ? 1 : 60)),
                  bought.id()));

      atOnce(
          () -> complains(bought),
          () -> get(Orders.class).confirmReceipt(bought.buyer(), bought.code()),
          () -> {
            clock.advance(Duration.ofSeconds(2));
            return get(Orders.class).completeIfDue(SYSTEM, bought.id());
          });

      OrderView order = order(bought);
      int open =
          number(
              "select count(*) from complaint where state = 'OPEN' and order_id = ?", bought.id());
      assertThat(order.state() == OrderState.COMPLETED).isEqualTo(open == 0);
      assertThat(order.hold() != null).isEqualTo(open == 1);
      assertThat(get(Ledger.class).balance(LedgerAccount.escrow(order.id())).signum())
          .isEqualTo(open);
    }
  }

  /** Starts all at the same moment; who loses is refused. */
  @SafeVarargs
  private static void atOnce(Callable<Object>... calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.length)) {
      for (var future : threads.invokeAll(List.of(calls))) {
        if (future.state() == java.util.concurrent.Future.State.FAILED) {
          assertThat(future.exceptionNow()).isInstanceOf(Refusal.class);
        }
      }
    }
  }
}
