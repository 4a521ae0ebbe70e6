package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.work.Workers;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.Seed;
import id.emall.core.testing.StatementTimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.junit.jupiter.api.Test;

/** Payments that are decided together end as if each had come alone. */
class ManyPaymentsTest extends PaymentScene {

  private static final int ROUNDS = 3;
  private static final UUID FIRST = new UUID(0, 0);

  ManyPaymentsTest() {
    super("2000000190");
  }

  @Test
  void many_take_as_many_statements_as_few() {
    Seed.Product product = seed.product(seller, 50_000, 100);
    Actor.Member buyer = seed.buyer();

    long few = statements(() -> pay(Stream.generate(() -> order(buyer, product)).limit(3)));
    long many = statements(() -> pay(Stream.generate(() -> order(buyer, product)).limit(30)));

    assertThat(many).isEqualTo(few);
    assertThat(
            number(
                """
                select count(*) from invoice i join shop_order o on o.invoice_id = i.id
                join stock_hold h on h.order_id = o.id join reserved_total r on r.invoice_id = i.id
                where i.buyer_id = ? and i.state = 'PAID' and o.state = 'PAID' and h.state = 'CONSUMED'
                  and r.free_at is not null
                  and (select count(*) from message m where m.invoice_id = i.id and m.template = 'invoice-paid') = 2
                  and (select count(*) from message m where m.order_id = o.id and m.template = 'order-paid-seller') = 2
                """,
                buyer.id()))
        .isEqualTo(33);
  }

  /** Of deciding the rows alone. */
  private long statements(Runnable prepared) {
    prepared.run();
    List<UUID> rows = get(MutationSettlement.class).undecided(FIRST, 100);
    StatementTimes times = StatementTimes.of(jdbi);
    try {
      assertThat(get(MutationSettlement.class).decide(rows)).isEmpty();
    } finally {
      jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return times.count();
  }

  private void pay(Stream<InvoiceView> invoices) {
    List<InvoiceView> all = invoices.toList();
    stored(all.stream().map(invoice -> new Transfer(exactly(invoice), "LUNAS")).toList());
  }

  private record Transfer(String amount, String remark) {}

  /** Rows of the bank stored, but not decided yet. */
  private List<UUID> stored(List<Transfer> transfers) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "alter table mutation add constraint wait check (outcome = 'NEW') not valid"));
    transfers.forEach(one -> bank.credit(clock.instant(), one.amount(), one.remark()));
    read();
    jdbi.useHandle(handle -> handle.execute("alter table mutation drop constraint wait"));
    clock.advance(get(FeedSettings.class).backOff());
    return get(MutationSettlement.class).undecided(FIRST, 100);
  }

  private InvoiceView order(Actor.Member buyer, Seed.Product product) {
    return get(Checkout.class).place(buyer, Shopping.wish(product));
  }

  @Test
  void what_is_out_of_the_ordinary_ends_beside_others_as_it_would_alone() {
    InvoiceView late = order();
    lapse(late);
    InvoiceView exact = order();
    InvoiceView twice = order();
    InvoiceView named = order();
    InvoiceView withOther = order();
    BigDecimal both = named.total().withSen().add(withOther.total().withSen());
    List<UUID> rows =
        stored(
            List.of(
                new Transfer(exactly(exact), "LUNAS"),
                new Transfer(exactly(twice), "SEKALI"),
                new Transfer(exactly(twice), "DUA KALI"),
                new Transfer(exactly(late), "TELAT"),
                new Transfer(both.toPlainString(), named.code() + " DAN " + withOther.code()),
                new Transfer("987654.00", "TIDAK DIKENAL"),
                new Transfer("45000.50", "DENGAN SEN")));
    assertThat(rows).hasSize(7);

    get(UndecidedCredits.class).decide();

    assertThat(Stream.of(late, exact, twice, named, withOther).map(this::now))
        .allSatisfy(
            invoice -> {
              assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
              assertThat(invoice.orders().getFirst().state()).isEqualTo(OrderState.PAID);
              assertThat(invoice.paidAmount()).isEqualTo(invoice.total().withSen());
            });
    assertThat(owedBack(twice)).isEqualTo(exactly(twice));
    assertThat(get(UnmatchedPayments.class).list(operator))
        .extracting(UnmatchedPayments.Unmatched::reason)
        .contains("unknown-amount", "sen");
    assertThat(get(MutationSettlement.class).undecided(FIRST, 10)).isEmpty();
  }

  @Test
  void two_nodes_with_the_same_rows_and_whoever_else_is_at_work_count_each_row_once()
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Actor.Member buyer = seed.buyer();
      Seed.Product product = seed.product(seller, 50_000, 20);
      List<InvoiceView> invoices = Stream.generate(() -> order(buyer, product)).limit(12).toList();
      List<Transfer> transfers = new ArrayList<>();
      invoices.forEach(one -> transfers.add(new Transfer(exactly(one), "SATU")));
      invoices.subList(0, 3).forEach(one -> transfers.add(new Transfer(exactly(one), "DUA")));
      List<UUID> rows = stored(transfers);
      assertThat(rows).hasSize(15);
      InvoiceView withdrawn = invoices.get(4);
      InvoiceView lapsing = invoices.get(5);

      atOnce(
          decidingAll(),
          decidingAll(),
          tried(() -> get(MutationSettlement.class).decide(rows.reversed())),
          tried(() -> get(Invoices.class).cancel(buyer, withdrawn.code())),
          tried(() -> get(Invoices.class).lapse(SYSTEM, lapsing.id())),
          tried(() -> get(Checkout.class).place(buyer, Shopping.wish(product))));
      get(UndecidedCredits.class).decide();

      assertThat(get(MutationSettlement.class).undecided(FIRST, 20)).isEmpty();
      assertThat(work("mutation.undecided")).isEmpty();
      for (InvoiceView invoice : invoices) {
        boolean over = now(invoice).state() == InvoiceState.CANCELLED;
        boolean twice = invoices.indexOf(invoice) < 3;
        assertThat(now(invoice).state() == InvoiceState.PAID || over).isTrue();
        assertThat(over).isIn(false, invoice.equals(withdrawn));
        assertThat(owedBack(invoice)).isEqualTo(over || twice ? exactly(invoice) : "0.00");
      }
    }
  }

  private Callable<Boolean> decidingAll() {
    return tried(() -> get(UndecidedCredits.class).decide());
  }

  @Test
  void work_that_is_shared_out_ends_before_the_caller_goes_on() {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Workers workers = new Workers();
      List<String> done = Collections.synchronizedList(new ArrayList<>());
      workers.sideBySide(3, () -> done.add("alone"));
      assertThat(done).hasSize(1);

      workers.use(threads);
      workers.sideBySide(3, () -> done.add("together"));

      assertThat(done).hasSize(4);
    }
  }
}
