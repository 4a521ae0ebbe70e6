package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.payment.PaymentScene;
import id.emall.core.reconciliation.Differences;
import id.emall.core.reconciliation.Reconciliation;
import id.emall.core.testing.FakeTransfers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A mall that pays its sellers, with a new seller for each test. */
abstract class PayoutScene extends PaymentScene {

  private static int accounts;

  final FakeTransfers transfers;
  private final String channel;
  Actor.Member second;

  PayoutScene(String account, String channel) {
    super(account);
    this.channel = channel;
    transfers = FakeTransfers.account(account);
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(super.settings()),
            Stream.of(
                "emall.bank.bca.payout=" + channel,
                "emall.payout.minimum=10000",
                "emall.payout.at=off"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void second() {
    second = seed.operator();
  }

  @BeforeEach
  void newSeller() {
    seller = seed.seller();
  }

  /** After all that happened, every proof of the books holds. */
  @AfterAll
  void the_books_are_proven() {
    get(Reconciliation.class).look(operator);
    assertThat(get(Differences.class).open(operator)).isEmpty();
  }

  /** A number of BCA that nobody has. */
  static synchronized String newNumber() {
    return "%010d".formatted(7_000_000_000L + ++accounts);
  }

  PayoutAccount give(String number, String holder) {
    get(PayoutAccounts.class).give(seller, new PayoutAccounts.Typed("014", number, holder));
    get(AccountChecks.class).run();
    return account();
  }

  PayoutAccount account() {
    return get(PayoutAccounts.class).mine(seller).orElseThrow();
  }

  PayoutAccount verified() {
    String number = newNumber();
    transfers.knows(number, "SITI RAHMA");
    PayoutAccount account = give(number, "Siti Rahma");
    assertThat(account.state()).isEqualTo(PayoutAccount.State.VERIFIED);
    return account;
  }

  /** An order that was paid, sent and received: its money is the seller's. */
  OrderView completed() {
    InvoiceView invoice = paidOrder();
    OrderView order = invoice.orders().getFirst();
    get(Orders.class).shipped(SYSTEM, order.id());
    get(Orders.class)
        .confirmReceipt(
            new Actor.Member(invoice.buyerId(), "Siti", Actor.Role.BUYER, null, "id"),
            order.code());
    return order;
  }

  /** The one payout that waits for the second person. */
  PayoutView prepared() {
    get(PayoutBatches.class).prepare(operator);
    return only();
  }

  PayoutView approved() {
    PayoutView payout = prepared();
    get(PayoutBatches.class).approve(second, payout.batchId());
    return now(payout);
  }

  PayoutView sent() {
    PayoutView payout = approved();
    get(PayoutSender.class).run();
    return now(payout);
  }

  PayoutView only() {
    return get(SellerBalance.class).payouts(seller).getFirst();
  }

  PayoutView now(PayoutView payout) {
    return get(PayoutDesk.class).find(operator, payout.id());
  }

  /** Long enough for every lease and pause, then the sender's turn. */
  void turn() {
    clock.advance(Duration.ofMinutes(10));
    get(PayoutSender.class).run();
  }

  String balance() {
    return balance(LedgerAccount.seller(seller.shopId()));
  }

  String balance(LedgerAccount account) {
    return get(Ledger.class).balance(account).toPlainString();
  }

  void debit(BigDecimal amount, String remark) {
    bank.add(
        new StatementRow(
            StatementRow.Direction.DEBIT,
            amount,
            StatementRow.Status.BOOKED,
            LocalDate.ofInstant(clock.instant(), MallClock.WIB),
            clock.instant(),
            remark,
            null,
            null,
            null,
            null));
  }

  int messages(String template) {
    return number(
        "select count(*) from message where template = ? and member_id = ?", template, seller.id());
  }

  int audited(String act, UUID object) {
    return number(
        "select count(*) from audit_event where act = ? and object_id = ?", act, object.toString());
  }
}
