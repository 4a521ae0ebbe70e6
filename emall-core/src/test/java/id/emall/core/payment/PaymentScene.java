package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.reconciliation.DifferenceKind;
import id.emall.core.reconciliation.Differences;
import id.emall.core.reconciliation.Reconciliation;
import id.emall.core.refund.DueBinds;
import id.emall.core.refund.HandBinds;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeBank;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** A mall with one seller, one operator and one account at a bank. */
@Timeout(60)
public abstract class PaymentScene extends CoreTest {

  private final String account;
  protected final FakeBank bank;
  protected Seed seed;
  protected Actor.Member seller;
  protected Actor.Member operator;

  protected PaymentScene(String account) {
    this.account = account;
    bank = FakeBank.account(account);
  }

  @Override
  protected String[] settings() {
    return Shopping.settings(account);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    operator = seed.operator();
    get(ReceivingAccounts.class).run();
  }

  /** Bank, ledger and orders agree after every test, whatever happened in it. */
  @AfterEach
  void the_books_agree() {
    BigDecimal off = one("select coalesce(sum(amount), 0) from ledger_posting");
    BigDecimal atBank =
        one(
            """
            select coalesce(sum(case direction when 'CREDIT' then amount else -amount end), 0)
              - (select coalesce(sum(told.amount), 0) from sweep s join mutation told on told.id = s.pushed_id)
            from mutation where reversed_at is null
            """);
    BigDecimal inBooks =
        one(
            """
            select coalesce(sum(p.amount), 0) from ledger_posting p join ledger_account a on a.id = p.account_id
            where a.kind = 'BANK'
            """);
    BigDecimal overdrawn =
        one(
            """
            select count(*) from (
              select 1 from ledger_posting p join ledger_account a on a.id = p.account_id
              where a.kind in ('ESCROW', 'OWED_BACK', 'BUYER_CREDIT') group by a.id having sum(p.amount) > 0) less
            """);
    assertThat(off).isEqualByComparingTo("0");
    assertThat(inBooks).isEqualByComparingTo(atBank);
    assertThat(overdrawn).isEqualByComparingTo("0");
    get(Reconciliation.class).look(operator);
    assertThat(get(Differences.class).open(operator))
        .filteredOn(difference -> difference.kind() != DifferenceKind.ROW_GONE)
        .isEmpty();
  }

  protected BigDecimal one(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(BigDecimal.class).one());
  }

  protected InvoiceView order() {
    return get(Checkout.class).place(seed.buyer(), Shopping.wish(seed.product(seller, 50_000, 1)));
  }

  protected InvoiceView paidOrder() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    return now(invoice);
  }

  protected static String exactly(InvoiceView invoice) {
    return invoice.total().amount() + ".00";
  }

  protected void read() {
    clock.advance(Duration.ofHours(1));
    get(FeedReader.class).run();
  }

  /** What the bank left out once, it leaves out again: now it is gone. */
  protected void readTwice() {
    read();
    read();
  }

  protected void lapse(InvoiceView invoice) {
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
  }

  protected InvoiceView now(InvoiceView invoice) {
    return get(Invoices.class).find(invoice.id());
  }

  protected String owedBack(InvoiceView invoice) {
    return get(Ledger.class).balance(LedgerAccount.owedBack(invoice.id())).toPlainString();
  }

  /** How the account that is read does. */
  protected FeedHealth.State bankFeed() {
    return get(FeedHealth.class).states(operator).getFirst();
  }

  /** The open work items of one kind. */
  protected List<WorkItems.WorkItem> work(String kind) {
    return get(WorkItems.class).open(operator).stream()
        .filter(item -> item.kind().equals(kind))
        .toList();
  }

  /** What the bank showed last is on the desk. */
  protected UUID newestOnDesk() {
    return get(UnmatchedPayments.class).list(operator).getLast().id();
  }

  /** An operator gives money from the desk to an invoice, and the time to undo it passes. */
  protected Settlement.Outcome bind(UUID mutation, InvoiceView invoice) {
    get(HandBinds.class).whole(operator, mutation, invoice.code());
    undoIsOver();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select outcome from settlement where mutation_id = :mutation and invoice_id = :invoice")
                .bind("mutation", mutation)
                .bind("invoice", invoice.id())
                .mapTo(Settlement.Outcome.class)
                .one());
  }

  protected void undoIsOver() {
    clock.advance(Duration.ofMinutes(2));
    get(DueBinds.class).run();
  }

  /** Does things at the same moment; the answers of those that did not fail. */
  @SafeVarargs
  protected final <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
    CyclicBarrier start = new CyclicBarrier(deeds.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
      List<Future<T>> begun =
          Stream.of(deeds)
              .map(
                  deed ->
                      threads.submit(
                          () -> {
                            start.await();
                            return deed.call();
                          }))
              .toList();
      List<T> answers = new java.util.ArrayList<>();
      for (Future<T> one : begun) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
